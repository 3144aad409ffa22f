// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/pinyin.h"

#include <QList>
#include <QStringList>

#include <array>
#include <memory>
#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/translit.h>
#include <unicode/unistr.h>

namespace xq {
namespace {

struct Reading {
    const char16_t* text;
    const char16_t* syllables; ///< divided by blanks
};

// What ICU 72 reads wrongly among words that offices use.
constexpr std::array kOverrides {
    Reading {u"厦门", u"xia men"},
    Reading {u"长沙", u"chang sha"},
    Reading {u"会计", u"kuai ji"},
    Reading {u"给予", u"ji yu"},
    Reading {u"给付", u"ji fu"},
    Reading {u"供给", u"gong ji"},
    Reading {u"自给", u"zi ji"},
    Reading {u"给养", u"ji yang"},
};

// Surnames that /Names does not know as such.
constexpr std::array kSurnames {
    Reading {u"覃", u"qin"},
    Reading {u"尉迟", u"yu chi"},
    Reading {u"万俟", u"mo qi"},
    Reading {u"单于", u"chan yu"},
    Reading {u"长孙", u"zhang sun"},
};

bool isHan(QChar c)
{
    return c.script() == QChar::Script_Han;
}

QString toQt(const icu::UnicodeString& text)
{
    return QString(reinterpret_cast<const QChar*>(text.getBuffer()), text.length());
}

icu::UnicodeString toIcu(QStringView text)
{
    return icu::UnicodeString(text.utf16(), static_cast<int32_t>(text.size()));
}

/// One transliterator per thread: ICU's are not made for sharing.
const icu::Transliterator* transliterator(bool names)
{
    const auto make = [](const char* id) {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<icu::Transliterator>(icu::Transliterator::createInstance(
            icu::UnicodeString::fromUTF8(id), UTRANS_FORWARD, status));
    };
    thread_local const auto plain = make("Han-Latin");
    thread_local const auto surnames = make("Han-Latin/Names");
    return names ? surnames.get() : plain.get();
}

/// Without tone marks; ü is v, as people type it.
QString toneless(const QString& reading)
{
    QString plain;
    const QString decomposed = reading.normalized(QString::NormalizationForm_D).toLower();
    for (const QChar c : decomposed) {
        if (c == QChar(0x0308) && plain.endsWith(QLatin1Char('u'))) {
            plain.back() = QLatin1Char('v');
        } else if (c.category() != QChar::Mark_NonSpacing) {
            plain += c;
        }
    }
    return plain;
}

QStringList read(QStringView han, bool names)
{
    const icu::Transliterator* reader = transliterator(names);
    if (han.isEmpty() || !reader) {
        return {};
    }
    icu::UnicodeString text = toIcu(han);
    reader->transliterate(text);
    return toneless(toQt(text)).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

template <std::size_t N>
const Reading* matching(const std::array<Reading, N>& table, QStringView text)
{
    for (const Reading& reading : table) {
        if (text.startsWith(QStringView(reading.text))) {
            return &reading;
        }
    }
    return nullptr;
}

QStringList syllablesOf(const Reading& reading)
{
    return QString(QStringView(reading.syllables).toString()).split(QLatin1Char(' '));
}

/// A run of Han characters: whole phrases, so that the neighbours decide the reading.
QStringList readPhrase(QStringView run)
{
    QStringList syllables;
    qsizetype start = 0;
    for (qsizetype at = 0; at < run.size();) {
        const Reading* known = matching(kOverrides, run.mid(at));
        if (!known) {
            ++at;
            continue;
        }
        syllables += read(run.mid(start, at - start), false);
        syllables += syllablesOf(*known);
        at += QStringView(known->text).size();
        start = at;
    }
    return syllables + read(run.mid(start), false);
}

Pinyin joined(const QStringList& words)
{
    Pinyin result;
    for (const QString& word : words) {
        result.full += word;
        result.initials += word.front();
    }
    return result;
}

Pinyin operator+(const Pinyin& a, const Pinyin& b)
{
    return {a.full + b.full, a.initials + b.initials};
}

} // namespace

Pinyin pinyinOf(const QString& given)
{
    const QString text = given.normalized(QString::NormalizationForm_KC); // full-width letters
    Pinyin result;
    const QStringView view(text);
    for (qsizetype at = 0; at < view.size();) {
        qsizetype end = at;
        while (end < view.size() && isHan(view[end])) {
            ++end;
        }
        if (end > at) {
            result = result + joined(readPhrase(view.mid(at, end - at)));
            at = end;
            continue;
        }
        if (view[at].isLetterOrNumber() && view[at].unicode() < 0x80) {
            const QChar c = view[at].toLower();
            result = result + Pinyin {QString(c), QString(c)};
        }
        ++at;
    }
    return result;
}

Pinyin pinyinOfPerson(const QString& given)
{
    const QString name = given.trimmed();
    if (name.isEmpty() || !isHan(name.front())) {
        return pinyinOf(name);
    }
    qsizetype taken = 1;
    QStringList surname;
    if (const Reading* known = matching(kSurnames, name)) {
        taken = QStringView(known->text).size();
        surname = syllablesOf(*known);
    } else {
        surname = read(QStringView(name).first(1), true);
    }
    return joined(surname) + pinyinOf(name.mid(taken));
}

QString pinyinKey(const QString& text)
{
    const Pinyin pinyin = pinyinOf(text);
    return pinyin.initials + QLatin1Char(' ') + pinyin.full;
}

QByteArray collationKey(const QString& text)
{
    thread_local const std::unique_ptr<icu::Collator> collator = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<icu::Collator>(
            icu::Collator::createInstance(icu::Locale("zh", "CN"), status));
    }();
    if (!collator) {
        return text.toUtf8();
    }
    const icu::UnicodeString source = toIcu(text);
    QByteArray key(collator->getSortKey(source, nullptr, 0), '\0');
    collator->getSortKey(
        source, reinterpret_cast<uint8_t*>(key.data()), static_cast<int32_t>(key.size()));
    key.chop(1); // the closing zero
    return key;
}

} // namespace xq
