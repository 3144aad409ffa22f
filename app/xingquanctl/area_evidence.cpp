// SPDX-License-Identifier: GPL-3.0-or-later
// `evidence`: files of a case, kept by their SM3.
#include "app/xingquanctl/areas.h"
#include "app/xingquanctl/casejson.h"
#include "app/xingquanctl/cli.h"
#include "app/xingquanctl/evidenceref.h"
#include "app/xingquanctl/workplaces.h"
#include "models/base/words.h"

#include <QCoreApplication>

namespace xq {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::Cli)
};

QStringList evidenceKinds()
{
    return {QStringLiteral("documentary"), QStringLiteral("physical"),
        QStringLiteral("audiovisual"), QStringLiteral("electronic"), QStringLiteral("testimony"),
        QStringLiteral("statement"), QStringLiteral("appraisal"), QStringLiteral("record")};
}

/// What the steps of the case ask for.
QStringList slotsOf(const FlowDefinition& flow)
{
    QStringList names;
    for (const FlowStep& step : flow.steps) {
        for (const FlowSlot& slot : step.slots_) {
            if (!names.contains(slot.id)) {
                names.append(slot.id);
            }
        }
    }
    return names;
}

/// What is recorded cannot be taken back: a slip of the pen stops before.
Result<void> requireWord(const QString& option, const QString& word, const QStringList& known)
{
    if (known.contains(word)) {
        return {};
    }
    return fail(ErrorKind::Usage, QStringLiteral("usage"),
        Text::tr("%1 is one of %2, not %3.").arg(option, wordList(known), word.left(40)));
}

} // namespace

void addEvidenceArea(Cli& cli)
{
    Command area = cli.area(QStringLiteral("evidence"), Text::tr("Evidence files of a case"));

    Command add = area.verb(QStringLiteral("add"), Text::tr("Add a file"));
    const Argument ref
        = add.positional(QStringLiteral("CASE"), Text::tr("Id, number or temporary number"));
    const Argument file = add.positional(QStringLiteral("FILE"), Text::tr("The file"));
    const Argument slot = add.option(QStringLiteral("--slot"), QStringLiteral("S"),
        Text::tr("What the step asks for (`case actions` names it)"));
    const Argument page = add.option(
        QStringLiteral("--paper-page"), QStringLiteral("P"), Text::tr("Page in the paper volume"));
    const Argument name = add.option(
        QStringLiteral("--name"), QStringLiteral("TEXT"), Text::tr("Name; the file's if left out"));
    const Argument kind = add.option(QStringLiteral("--kind"), QStringLiteral("K"),
        Text::tr("documentary, physical, audiovisual, electronic, testimony, statement, appraisal, "
                 "record"));
    const Argument proves = add.option(
        QStringLiteral("--proves"), QStringLiteral("TEXT"), Text::tr("What it proves"));
    add.action([=, &cli]() -> Result<void> {
        CaseDesk::EvidenceInput input;
        input.file = file.text();
        input.slot = slot.text();
        input.name = name.text();
        input.kind = kind.text();
        input.proves = proves.text();
        if (page.given()) {
            bool ok = false;
            input.paperPage = page.text().toInt(&ok);
            if (!ok || input.paperPage < 1) {
                return fail(ErrorKind::Usage, QStringLiteral("usage"),
                    Text::tr("--paper-page takes a number from 1."));
            }
        }
        if (kind.given()) {
            XQ_TRY(requireWord(QStringLiteral("--kind"), input.kind, evidenceKinds()));
        }
        XQ_ASSIGN(place, openWorkplace(cli));
        CaseDesk desk(*place);
        XQ_ASSIGN(stream, desk.resolve(ref.text()));
        if (slot.given()) {
            XQ_ASSIGN(view, desk.view(stream));
            XQ_TRY(requireWord(QStringLiteral("--slot"), input.slot, slotsOf(*view.flow)));
        }
        XQ_ASSIGN(added, desk.addEvidence(stream, input));
        cli.document(evidenceJson(added));
        cli.line(QStringLiteral("%1  %2  SM3 %3").arg(added.id, added.name, added.digest));
        return {};
    });

    Command list = area.verb(QStringLiteral("list"), Text::tr("The case's evidence"));
    const Argument listRef
        = list.positional(QStringLiteral("CASE"), Text::tr("Id, number or temporary number"));
    list.action([=, &cli]() -> Result<void> {
        XQ_ASSIGN(place, openWorkplace(cli));
        CaseDesk desk(*place);
        XQ_ASSIGN(stream, desk.resolve(listRef.text()));
        XQ_ASSIGN(state, desk.state(stream));
        QJsonArray rows;
        int n = 0;
        for (const CaseEvidence& evidence : state.evidence) {
            rows.append(evidenceJson(evidence));
            cli.line(QStringLiteral("%1  %2  %3  %4")
                         .arg(QString::number(++n), evidence.id, evidence.name,
                             evidence.voided() ? Text::tr("void") : evidence.digest.left(16)));
        }
        cli.document(rows);
        return {};
    });

    Command get
        = area.verb(QStringLiteral("get"), Text::tr("Write a file out, its digest verified"));
    const Argument getRef
        = get.positional(QStringLiteral("CASE"), Text::tr("Id, number or temporary number"));
    const Argument id
        = get.positional(QStringLiteral("ID"), Text::tr("Id or position of the evidence"));
    const Argument out
        = get.requiredOption(QStringLiteral("--out"), QStringLiteral("FILE"), Text::tr("Where to"));
    get.action([=, &cli]() -> Result<void> {
        XQ_ASSIGN(place, openWorkplace(cli));
        CaseDesk desk(*place);
        XQ_ASSIGN(stream, desk.resolve(getRef.text()));
        XQ_ASSIGN(state, desk.state(stream));
        XQ_ASSIGN(evidence, resolveEvidence(state, id.text(), true));
        XQ_TRY(desk.saveEvidence(stream, evidence, out.text()));
        cli.document(
            QJsonObject {{QStringLiteral("id"), evidence}, {QStringLiteral("file"), out.text()}});
        cli.line(Text::tr("Written to %1").arg(out.text()));
        return {};
    });
}

} // namespace xq
