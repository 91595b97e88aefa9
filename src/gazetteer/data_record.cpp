// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/data_record.hpp"

#include "gazetteer/record.hpp"

namespace whomet {
namespace {

void write(const Data& data, RecordWriter& out) {
  out.number(static_cast<std::uint64_t>(data.type));
  out.number(data.where.line);
  out.number(data.where.column);
  if (data.is_scalar()) out.text(data.text);
  if (data.is_list()) {
    out.number(data.items.size());
    for (const Data& item : data.items) write(item, out);
  }
  if (data.is_map()) {
    out.number(data.entries.size());
    for (const Data::Entry& entry : data.entries) write(entry.first, out), write(entry.second, out);
  }
}

void read(RecordReader& in, const std::shared_ptr<const std::string>& file, Data& data) {
  data.type = static_cast<Data::Type>(in.number());
  const auto line = static_cast<std::uint32_t>(in.number());
  data.where = {file, line, static_cast<std::uint32_t>(in.number())};
  if (data.is_scalar()) data.text = in.text();
  if (data.is_list()) {
    data.items.resize(in.number());
    for (Data& item : data.items) read(in, file, item);
  }
  if (data.is_map()) {
    data.entries.resize(in.number());
    for (Data::Entry& entry : data.entries) read(in, file, entry.first), read(in, file, entry.second);
  }
}

}  // namespace

std::string to_record(const Data& data) {
  std::string record;
  RecordWriter out(record);
  write(data, out);
  return record;
}

Data data_from(std::string_view record, const std::string& file) {
  RecordReader in(record);
  Data data;
  read(in, std::make_shared<const std::string>(file), data);
  return data;
}

}  // namespace whomet
