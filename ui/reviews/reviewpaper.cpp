// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reviews/reviewpaper.h"

#include "models/identity/masking.h"
#include "models/services/elementtext.h"

#include <QCoreApplication>
#include <QTextBrowser>
#include <QTextDocument>

namespace xq {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::ReviewPaper)
};

QString escaped(const QString& text)
{
    return text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br/>"));
}

QString paragraph(const QString& head, const QString& html)
{
    return QStringLiteral("<p><b>%1</b>&nbsp;&nbsp;%2</p>").arg(escaped(head), html);
}

/// The common beginning and end stay; what lies between is marked as gone and come.
QString difference(const QString& before, const QString& after)
{
    if (before == after || before.isEmpty()) {
        return escaped(after);
    }
    qsizetype head = 0;
    const qsizetype shorter = std::min(before.size(), after.size());
    while (head < shorter && before[head] == after[head]) {
        ++head;
    }
    qsizetype tail = 0;
    while (tail < shorter - head
        && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) {
        ++tail;
    }
    const QString gone = before.mid(head, before.size() - head - tail);
    const QString come = after.mid(head, after.size() - head - tail);
    QString html = escaped(after.left(head));
    if (!gone.isEmpty()) {
        html += QStringLiteral(
            "<span style=\"background:#FBDDD9;text-decoration:line-through\">%1</span>")
                    .arg(escaped(gone));
    }
    if (!come.isEmpty()) {
        html += QStringLiteral(
            "<span style=\"background:#D5F0DE;text-decoration:underline\">%1</span>")
                    .arg(escaped(come));
    }
    return html + escaped(after.right(tail));
}

QString partyText(const CaseParty& party)
{
    QString text = party.name;
    if (!party.id.isEmpty()) {
        text += QStringLiteral("，%1%2").arg(
            party.isPerson() ? QStringLiteral("公民身份号码") : QStringLiteral("统一社会信用代码"),
            party.isPerson() ? maskedIdentity(party.id) : party.id);
    }
    if (!party.representative.isEmpty()) {
        text += QStringLiteral("，%1%2").arg(party.representativePost.isEmpty()
                ? QStringLiteral("法定代表人")
                : party.representativePost,
            party.representative);
    }
    if (!party.address.isEmpty()) {
        text += QStringLiteral("，住所%1").arg(party.address);
    }
    return text + QStringLiteral("。");
}

} // namespace

void setPaperLook(QTextBrowser* paper)
{
    // Paper stays paper in the dark palette (look.md): ground and ink are fixed.
    paper->document()->setDocumentMargin(18);
    paper->setStyleSheet(
        QStringLiteral("QTextBrowser { background: #FFFFFF; color: #1B2430; border: none; }"));
    paper->document()->setDefaultStyleSheet(QStringLiteral(
        "body { color: #1B2430; } p { line-height: 150%; } h2 { text-align: center; }"));
}

QString reportHtml(const ReviewForm& form)
{
    const CaseState& s = form.view.state;
    QString html = QStringLiteral("<h2>案件调查终结报告</h2><p align=\"right\">%1</p>")
                       .arg(escaped(s.shownNumber()));
    html += paragraph(QStringLiteral("案由"), escaped(s.title));
    html += paragraph(QStringLiteral("一、当事人"), escaped(partyText(s.party)));
    const FlowStep* report = form.view.flow->stepByKey(QStringLiteral("REPORT"));
    const QStringList numbers {QStringLiteral("二"), QStringLiteral("三"), QStringLiteral("四"),
        QStringLiteral("五"), QStringLiteral("六"), QStringLiteral("七"), QStringLiteral("八"),
        QStringLiteral("九"), QStringLiteral("十"), QStringLiteral("十一"), QStringLiteral("十二")};
    qsizetype n = 0;
    for (const FlowElement& element : report ? report->elements : QList<FlowElement> {}) {
        const QString now = elementToText(element, s.elements.value(element.name));
        const QString before = elementToText(element, form.before.value(element.name));
        if (now.isEmpty() && before.isEmpty()) {
            continue;
        }
        html += paragraph(QStringLiteral("%1、%2").arg(numbers.value(n++), element.label),
            difference(before, now)
                + (element.type == QLatin1String("money") ? QStringLiteral(" 元") : QString()));
    }
    QStringList evidence;
    for (const CaseEvidence& item : s.evidence) {
        if (!item.voided()) {
            evidence.append(QStringLiteral("%1.%2").arg(evidence.size() + 1).arg(item.name));
        }
    }
    html += paragraph(QStringLiteral("%1、证据").arg(numbers.value(n)),
        escaped(evidence.isEmpty() ? QStringLiteral("无") : evidence.join(QStringLiteral("；"))));
    QStringList officers;
    for (const CaseOfficer& officer : s.officers) {
        officers.append(QStringLiteral("%1（%2）").arg(officer.name, officer.certificate));
    }
    const StepRun* done = s.lastDone(QStringLiteral("REPORT"));
    html += QStringLiteral("<p align=\"right\">承办人：%1　%2</p>")
                .arg(escaped(officers.join(QStringLiteral("、"))),
                    done ? localDate(done->businessAt).toString(Qt::ISODate) : QString());
    return html;
}

QString courseHtml(const ReviewForm& form)
{
    QString html = QStringLiteral("<h2>办理经过</h2>");
    for (const StepRun& run : form.view.state.runs) {
        if (!run.done()) {
            continue;
        }
        QString text = QStringLiteral("%1　%2　%3")
                           .arg(toListTime(run.businessAt), form.view.names.value(run.actor),
                               run.outcomeLabel);
        if (!run.opinion.isEmpty()) {
            text += QStringLiteral("：") + run.opinion;
        }
        html += paragraph(run.name, escaped(text));
    }
    return html;
}

QString basisHtml(const ReviewForm& form)
{
    QString html = QStringLiteral("<h2>依据</h2>");
    const CaseState& s = form.view.state;
    html += paragraph(QStringLiteral("事项"), escaped(s.item + QLatin1Char(' ') + s.itemName));
    for (const char* name : {"violatedClause", "basisClause"}) {
        const FlowElement* element = form.view.flow->element(QLatin1String(name));
        const QString text = s.elements.value(QLatin1String(name)).toString();
        if (element && !text.isEmpty()) {
            html += paragraph(element->label, escaped(text));
        }
    }
    for (const CaseClock& clock : form.view.clocks) {
        html += paragraph(clock.name,
            escaped(QStringLiteral("至 %1　%2").arg(toListTime(clock.end), clock.basis)));
    }
    return html;
}

void showFile(
    QTextBrowser* preview, const CaseEvidence& evidence, const Result<EvidencePicture>& file)
{
    if (!file) {
        preview->setPlainText(file.error().message);
    } else if (!file->image.isNull()) {
        preview->document()->addResource(
            QTextDocument::ImageResource, QUrl(QStringLiteral("evidence")), file->image);
        const QString picture = QStringLiteral("<img src=\"evidence\" width=\"%1\"/>")
                                    .arg(std::max(100, preview->viewport()->width() - 40));
        preview->setHtml(file->pages > 1 ? picture
                    + QStringLiteral("<p>%1</p>")
                          .arg(Text::tr("Page 1 of %1; the case window shows the others.")
                                   .arg(file->pages))
                                         : picture);
    } else if (file->refusal.isEmpty()) {
        preview->setPlainText(file->text);
    } else {
        preview->setPlainText(
            Text::tr("%1 cannot be shown here; open it from the case window. SM3 %2")
                .arg(evidence.name, evidence.digest));
    }
}

} // namespace xq
