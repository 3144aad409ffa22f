// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace xq {

struct StatementSlot;

/// A prepared statement. Values enter only through the typed bind() overloads (a QVariant that Qt
/// cannot store would silently become empty text). Parameters count from 1, columns from 0.
/// Every parameter must be bound before the first run, else store.misuse; binding anew after a run
/// starts the next one and keeps the other values. Must not outlive its Database.
class Statement {
public:
    explicit Statement(std::shared_ptr<StatementSlot> slot);
    Statement(Statement&& other) noexcept = default;
    Statement& operator=(Statement&& other) noexcept;
    ~Statement(); ///< finishes the query, so that no read transaction lingers

    Statement& bind(int position, qint64 value);
    Statement& bind(int position, int value) { return bind(position, static_cast<qint64>(value)); }
    Statement& bind(int position, bool) = delete; ///< write 0 or 1: a boolean is an integer column
    Statement& bind(int position, const char*) = delete;
    Statement& bind(int position, double value);
    Statement& bind(int position, const QString& value); ///< a null QString is stored as ''
    Statement& bind(int position, const QByteArray& value); ///< BLOB; null is stored as x''
    Statement& bind(int position, const std::optional<qint64>& value);
    Statement& bind(int position, const std::optional<QString>& value);
    Statement& bindNull(int position);

    /// Executes to the end; rows are dropped. Errors: store.* by SQLite's code (sqliteerror.h).
    Result<void> run();
    /// Executes on the first call; true while there is a row. After the last row: false, for good.
    Result<bool> next();
    /// Rows changed by the last run() (INSERT, UPDATE, DELETE).
    qint64 changes() const;
    /// To run again with the same values.
    void reset();

    qint64 integer(int column) const;
    double number(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;
    bool isNull(int column) const;
    std::optional<qint64> optionalInteger(int column) const;
    std::optional<QString> optionalText(int column) const;

private:
    enum class State { Fresh, Rows, Done };
    void release();
    Result<void> execute();
    std::shared_ptr<StatementSlot> m_slot;
    State m_state = State::Fresh;
    quint64 m_bound = 0; ///< bit per parameter: 64 is plenty and checked
};

} // namespace xq
