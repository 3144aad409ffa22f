// SPDX-License-Identifier: GPL-3.0-or-later
// `review`: the legality review form from a file.
#include "app/xingquanctl/areas.h"
#include "app/xingquanctl/casejson.h"
#include "app/xingquanctl/cli.h"
#include "app/xingquanctl/files.h"
#include "app/xingquanctl/workplaces.h"
#include "models/base/json.h"
#include "models/services/reviewdesk.h"

#include <QCoreApplication>

namespace xq {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::Cli)
};

constexpr qint64 kFormFile = 1024 * 1024;

/// {"answers": [{"item": "L01", "answer": "yes|no|na", "note": ""}] or {"L01": "yes", …},
///  "notes": {"L12": "…"}, "conclusion": 1, "comment": "…", "target": "P04"}
Result<ReviewInput> readForm(const QString& path)
{
    XQ_ASSIGN(bytes, readWholeFile(path, kFormFile));
    XQ_ASSIGN(form, parseJsonObject(bytes, kFormFile));
    ReviewInput input;
    const QJsonObject notes = form.value(QStringLiteral("notes")).toObject();
    const QJsonValue answers = form.value(QStringLiteral("answers"));
    if (answers.isArray()) {
        for (const QJsonValue value : answers.toArray()) {
            const QJsonObject answer = value.toObject();
            const QString item = answer.value(QStringLiteral("item")).toString();
            const QString note = answer.value(QStringLiteral("note")).toString();
            input.answers.append({item, answer.value(QStringLiteral("answer")).toString(),
                note.isEmpty() ? notes.value(item).toString() : note});
        }
    } else {
        const QJsonObject map = answers.toObject();
        for (const QString& item : map.keys()) {
            const QJsonValue value = map.value(item);
            input.answers.append(value.isObject()
                    ? ReviewAnswer {item,
                        value.toObject().value(QStringLiteral("answer")).toString(),
                        value.toObject().value(QStringLiteral("note")).toString()}
                    : ReviewAnswer {item, value.toString(), notes.value(item).toString()});
        }
    }
    QStringList items;
    for (const ReviewQuestion& question : reviewQuestions(QStringLiteral("penalty"))) {
        items.append(question.id);
    }
    for (ReviewAnswer& answer : input.answers) {
        if (answer.answer == QStringLiteral("是")) {
            answer.answer = QStringLiteral("yes");
        } else if (answer.answer == QStringLiteral("否")) {
            answer.answer = QStringLiteral("no");
        } else if (answer.answer == QStringLiteral("不适用")) {
            answer.answer = QStringLiteral("na");
        }
        static const QStringList words {
            QStringLiteral("yes"), QStringLiteral("no"), QStringLiteral("na")};
        if (!items.contains(answer.item)
            || !(answer.answer.isEmpty() || words.contains(answer.answer))) {
            return fail(ErrorKind::Usage, QStringLiteral("review.form"),
                Text::tr("The form answers %1 with \"%2\"; it takes the questions of review show "
                         "and the answers yes, no and na. Nothing was submitted.")
                    .arg(answer.item.left(40), answer.answer.left(40)));
        }
    }
    const QJsonValue conclusion = form.value(QStringLiteral("conclusion"));
    input.conclusion = conclusion.toInt();
    if (conclusion.isString()) {
        for (const ReviewConclusion& known : reviewConclusions()) {
            if (known.id == conclusion.toString()) {
                input.conclusion = known.number;
            }
        }
    }
    input.comment = form.value(QStringLiteral("comment")).toString();
    input.target = form.value(QStringLiteral("target")).toString();
    return input;
}

} // namespace

void addReviewArea(Cli& cli)
{
    Command area = cli.area(QStringLiteral("review"), Text::tr("Legality review"));

    Command queue = area.verb(QStringLiteral("queue"), Text::tr("Cases that wait for the review"));
    queue.action([&cli]() -> Result<void> {
        XQ_ASSIGN(place, openWorkplace(cli));
        XQ_ASSIGN(entries, ReviewDesk(*place).queue());
        QJsonArray rows;
        for (const ReviewEntry& entry : entries) {
            QJsonObject row = caseRowJson(entry.row);
            row.insert(QStringLiteral("round"), entry.round);
            row.insert(QStringLiteral("mayReview"), entry.mayReview);
            row.insert(QStringLiteral("reason"), entry.reason);
            rows.append(row);
            cli.line(QStringLiteral("%1  %2  %3%4")
                         .arg(entry.row.shownNumber(), Text::tr("round %1").arg(entry.round),
                             entry.row.title,
                             entry.mayReview ? QString() : QStringLiteral("  ") + entry.reason));
        }
        cli.document(rows);
        if (rows.isEmpty()) {
            cli.note(Text::tr("No case waits for the review."));
        }
        return {};
    });

    Command submit = area.verb(QStringLiteral("submit"), Text::tr("Submit the form"));
    const Argument ref
        = submit.positional(QStringLiteral("CASE"), Text::tr("Id, number or temporary number"));
    const Argument file = submit.requiredOption(
        QStringLiteral("--file"), QStringLiteral("checklist.json"), Text::tr("The answered form"));
    submit.action([=, &cli]() -> Result<void> {
        XQ_ASSIGN(input, readForm(file.text()));
        XQ_ASSIGN(place, openWorkplace(cli));
        CaseDesk desk(*place);
        XQ_ASSIGN(stream, desk.resolve(ref.text()));
        XQ_TRY(desk.review(stream, input));
        XQ_ASSIGN(view, desk.view(stream));
        cli.document(caseJson(view));
        cli.line(QStringLiteral("%1  %2").arg(view.state.shownNumber(), view.state.title));
        if (const StepRun* current = view.state.current()) {
            cli.line(Text::tr("Step: %1 %2").arg(current->step, current->name));
        }
        return {};
    });

    Command show = area.verb(
        QStringLiteral("show"), Text::tr("The form with what the program checked, and all rounds"));
    const Argument showRef
        = show.positional(QStringLiteral("CASE"), Text::tr("Id, number or temporary number"));
    show.action([=, &cli]() -> Result<void> {
        XQ_ASSIGN(place, openWorkplace(cli));
        CaseDesk desk(*place);
        XQ_ASSIGN(stream, desk.resolve(showRef.text()));
        XQ_ASSIGN(form, ReviewDesk(*place).form(stream));
        QJsonArray questions;
        for (qsizetype i = 0; i < form.questions.size(); ++i) {
            const ReviewQuestion& question = form.questions[i];
            const QString hint = i < form.hints.size() ? form.hints[i].text : QString();
            questions.append(QJsonObject {{QStringLiteral("item"), question.id},
                {QStringLiteral("text"), question.text}, {QStringLiteral("hint"), hint}});
            cli.line(QStringLiteral("%1  %2  %3").arg(question.id, question.text, hint));
        }
        QJsonArray conclusions;
        for (const ReviewConclusion& conclusion : reviewConclusions()) {
            conclusions.append(QJsonObject {{QStringLiteral("number"), conclusion.number},
                {QStringLiteral("id"), conclusion.id}, {QStringLiteral("text"), conclusion.text},
                {QStringLiteral("advice"), conclusion.advice}});
        }
        const QJsonArray rounds = reviewsJson(form.view.state, form.view.names);
        cli.document(QJsonObject {{QStringLiteral("case"), form.view.state.id},
            {QStringLiteral("number"), form.view.state.shownNumber()},
            {QStringLiteral("questions"), questions}, {QStringLiteral("conclusions"), conclusions},
            {QStringLiteral("rounds"), rounds}});
        for (const ReviewRound& round : form.view.state.reviews) {
            const ReviewConclusion* conclusion = reviewConclusion(round.conclusion);
            cli.line(Text::tr("Round %1: %2, %3, %4")
                         .arg(round.round)
                         .arg(form.view.names.value(round.reviewer), toListTime(round.at),
                             conclusion ? conclusion->advice : QString()));
        }
        return {};
    });
}

} // namespace xq
