// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/xlsxcheck.h"

#include <QFile>
#include <QXmlStreamReader>

#include <array>
#include <memory>
#include <zip.h>

namespace xq {
namespace {

struct PartCheck {
    bool whole = false;
    qint64 cells = 0;
};

PartCheck checkPart(zip_file_t* part)
{
    PartCheck check;
    QXmlStreamReader xml;
    std::array<char, 64 * 1024> block {};
    zip_int64_t got = 0;
    while ((got = zip_fread(part, block.data(), block.size())) > 0) {
        xml.addData(QByteArray::fromRawData(block.data(), static_cast<qsizetype>(got)));
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::StartElement
                && xml.name() == QLatin1String("c")) {
                ++check.cells;
            }
        }
        // "Premature end" only says that the next block is to come.
        if (xml.hasError() && xml.error() != QXmlStreamReader::PrematureEndOfDocumentError) {
            return check;
        }
    }
    check.whole = got == 0 && !xml.hasError() && xml.tokenType() == QXmlStreamReader::EndDocument;
    return check;
}

} // namespace

bool xlsxIsWhole(const QString& path, qint64 cells)
{
    int error = 0;
    const std::unique_ptr<zip_t, decltype(&zip_discard)> archive(
        zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &error), &zip_discard);
    if (!archive) {
        return false;
    }
    qint64 found = 0;
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> part(
            zip_fopen_index(archive.get(), static_cast<zip_uint64_t>(i), 0), &zip_fclose);
        if (!part) {
            return false;
        }
        const PartCheck check = checkPart(part.get());
        if (!check.whole) {
            return false;
        }
        const char* name = zip_get_name(archive.get(), static_cast<zip_uint64_t>(i), 0);
        if (QByteArray(name).startsWith("xl/worksheets/sheet")) {
            found += check.cells;
        }
    }
    return found == cells;
}

} // namespace xq
