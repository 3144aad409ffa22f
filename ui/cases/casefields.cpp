// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/casefields.h"

#include "models/identity/citizenid.h"
#include "models/identity/normalise.h"
#include "models/identity/uscc.h"
#include "ui/widgets/tokens.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QTextCharFormat>

namespace xq {

CodeEditor::CodeEditor(const ElementSpec& spec, QWidget* parent)
    : ElementEditor(spec, parent)
    , m_edit(new QLineEdit(this))
{
    m_edit->setPlaceholderText(spec.placeholder);
    m_edit->setMaxLength(spec.maxLength);
    adopt(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        m_marked = -1;
        touched();
    });
    connect(m_edit, &QLineEdit::editingFinished, this, [this] { left(); });
}

void CodeEditor::setJudge(Judge judge)
{
    m_judge = std::move(judge);
    setCheck([this](const QJsonValue& code) {
        const CodeProblem problem = m_judge(code.toString());
        m_warning = problem.warning;
        mark(problem.sentence.isEmpty() ? 0 : problem.position);
        return problem.sentence;
    });
}

void CodeEditor::mark(int position)
{
    // Which typed character that is: blanks and hyphens do not count.
    m_marked = -1;
    const QString text = m_edit->text();
    for (int i = 0; i < text.size() && position > 0 && m_marked < 0; ++i) {
        if (normalisedCode(text.left(i + 1)).size() == position) {
            m_marked = i;
        }
    }
    QList<QInputMethodEvent::Attribute> attributes;
    if (m_marked >= 0) {
        const Tokens& t = Tokens::of(QApplication::palette());
        QTextCharFormat format;
        format.setForeground(t.words(Status::Blocked));
        format.setFontUnderline(true);
        format.setFontWeight(QFont::Bold);
        attributes.append(QInputMethodEvent::Attribute(QInputMethodEvent::TextFormat,
            m_marked - m_edit->cursorPosition(), 1, QVariant(QTextFormat(format))));
    }
    // The one way to colour a single character of a line edit without changing its text.
    QInputMethodEvent event(QString(), attributes);
    const QSignalBlocker quiet(m_edit);
    QCoreApplication::sendEvent(m_edit, &event);
}

QJsonValue CodeEditor::value() const
{
    const QString code = normalisedCode(m_edit->text());
    return code.isEmpty() ? QJsonValue() : QJsonValue(code);
}

void CodeEditor::setValue(const QJsonValue& value)
{
    m_marked = -1;
    m_warning.clear();
    m_edit->setText(value.toString());
}

void CodeEditor::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
}

namespace {

/// The first character that `fits` refuses; 0: none.
template <typename Fits>
int firstWrong(const QString& code, qsizetype from, qsizetype to, Fits fits)
{
    for (qsizetype i = from; i < std::min(to, code.size()); ++i) {
        if (!fits(code.at(i))) {
            return static_cast<int>(i) + 1;
        }
    }
    return 0;
}

QString shouldBe(int position, QChar expected, QChar found, const QString& paper)
{
    return CodeEditor::tr("Character %1 should be %2, it is %3; please check the %4.")
        .arg(position)
        .arg(QString(expected), QString(found), paper);
}

QString warningsOf(const Verdict& verdict)
{
    QString text;
    for (const Finding& warning : verdict.warnings) {
        text = joinedSentences(text, warning.sentence);
    }
    return text;
}

} // namespace

CodeProblem judgeCreditCode(const QString& code)
{
    const UsccVerdict verdict = checkUscc(code);
    CodeProblem problem;
    problem.warning = warningsOf(verdict);
    if (verdict.valid()) {
        return problem;
    }
    problem.sentence = joinedSentences(verdict.error->sentence, verdict.hintSentence());
    const QString paper = CodeEditor::tr("licence");
    if (verdict.error->reason == QStringLiteral("check")) {
        const QChar expected = usccCheck(code.left(17));
        problem.position = 18;
        problem.sentence = shouldBe(18, expected, code.at(17), paper);
    } else if (verdict.error->reason == QStringLiteral("org-check")) {
        problem.position = 17;
    } else if (verdict.error->reason == QStringLiteral("region")) {
        problem.position = firstWrong(code, 2, 8, [](QChar c) { return c.isDigit(); });
    } else if (verdict.error->reason == QStringLiteral("alphabet")) {
        static const QString alphabet = QStringLiteral("0123456789ABCDEFGHJKLMNPQRTUWXY");
        problem.position
            = firstWrong(code, 0, code.size(), [](QChar c) { return alphabet.contains(c); });
    }
    return problem;
}

CodeProblem judgeCitizenId(const QString& id, QDate today)
{
    const CitizenIdVerdict verdict = checkCitizenId(id, today);
    CodeProblem problem;
    problem.warning = warningsOf(verdict);
    if (verdict.valid()) {
        return problem;
    }
    problem.sentence = joinedSentences(verdict.error->sentence, verdict.hintSentence());
    if (verdict.error->reason == QStringLiteral("check") && id.size() == 18) {
        problem.position = 18;
        problem.sentence
            = shouldBe(18, citizenIdCheck(id.left(17)), id.at(17), CodeEditor::tr("card"));
    } else if (verdict.error->reason == QStringLiteral("format")) {
        problem.position = firstWrong(id, 0, 17, [](QChar c) { return c.isDigit(); });
    }
    return problem;
}

QString unreadText(const ElementEditor* editor)
{
    const auto* edit = editor->findChild<QLineEdit*>();
    return edit != nullptr && editor->value().isNull() ? edit->text() : QString();
}

void restoreUnread(ElementEditor* editor, const QString& text)
{
    if (auto* edit = editor->findChild<QLineEdit*>(); edit != nullptr && !text.isEmpty()) {
        edit->setText(text);
    }
}

} // namespace xq
