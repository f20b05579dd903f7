#include "train/relations/texts.hpp"

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <array>
#include <sstream>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/file.hpp"

namespace entente::train {

namespace {

constexpr std::array kTreebanks = {"ewt-train", "gum-train"};
constexpr std::array kGenres = {"weblog-", "newsgroup-", "GUM_news_", "GUM_interview_", "GUM_speech_"};

void write_text(const std::string& id, const std::string& text, std::ostream& out) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  writer.StartObject();
  writer.Key("id");
  writer.String(id.c_str());
  writer.Key("text");
  writer.String(text.c_str());
  writer.EndObject();
  out << buffer.GetString() << '\n';
}

void write_reports(const std::filesystem::path& folder, std::ostream& out) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.is_directory()) files.push_back(entry.path() / "documents.json");
  }
  std::sort(files.begin(), files.end());
  for (const auto& file : files) {
    std::istringstream lines(read_file(file));
    for (std::string line; std::getline(lines, line);) {
      rapidjson::Document record;
      record.Parse(line.c_str());
      if (record.HasParseError() || !record.IsObject() || !record.HasMember("_id") || !record.HasMember("text"))
        throw Error(file.string() + ": a line is no record with _id and text");
      write_text("re3d-" + std::string(record["_id"].GetString()), record["text"].GetString(), out);
    }
  }
}

void write_sentences(const std::filesystem::path& folder, std::ostream& out) {
  for (const char* part : {"train", "dev"}) {
    std::istringstream lines(read_file(folder / (std::string(part) + ".txt")));
    std::string text;
    int number = 0;
    const auto end = [&] {
      if (!text.empty()) write_text(std::string("crossner-") + part + "-" + std::to_string(++number), text, out);
      text.clear();
    };
    for (std::string line; std::getline(lines, line);) {
      if (line.empty())
        end();
      else
        text += (text.empty() ? "" : " ") + line.substr(0, line.find('\t'));
    }
    end();
  }
}

void write_treebank(const std::filesystem::path& file, std::ostream& out) {
  std::istringstream lines(read_file(file));
  std::string id, text;
  const auto end = [&] {
    const bool wanted =
        std::any_of(kGenres.begin(), kGenres.end(), [&](const char* genre) { return id.starts_with(genre); });
    if (wanted && !text.empty()) write_text(id, text, out);
    text.clear();
  };
  const std::string document = "# newdoc id = ", paragraph = "# newpar", sentence = "# text = ";
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with(document)) {
      end();
      id = line.substr(document.size());
    } else if (line.starts_with(paragraph)) {
      if (!text.empty()) text += "\n\n";
    } else if (line.starts_with(sentence)) {
      text += (text.empty() || text.back() == '\n' ? "" : " ") + line.substr(sentence.size());
    }
  }
  end();
}

}  // namespace

void write_texts(const std::filesystem::path& corpora, std::ostream& out) {
  write_reports(corpora / "names" / "re3d", out);
  write_sentences(corpora / "names" / "crossner-politics", out);
  for (const char* treebank : kTreebanks)
    write_treebank(corpora / "treebank" / (std::string(treebank) + ".conllu"), out);
}

}  // namespace entente::train
