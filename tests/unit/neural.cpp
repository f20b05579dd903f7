// The network's arithmetic is the same on every path; its file refuses damage; its searches find what they promise.
#include <doctest/doctest.h>

#include <random>

#include "base/data_path.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "base/model_file.hpp"
#include "neural/features.hpp"
#include "neural/kernels.hpp"
#include "neural/lemma_choice.hpp"
#include "neural/lemma_script.hpp"
#include "neural/name_tags.hpp"
#include "neural/tree.hpp"
#include "neural/viterbi.hpp"
#include "pipeline/engine.hpp"

using namespace entente;
using namespace entente::neural;

namespace {

template <typename T>
std::vector<T> random_values(std::size_t n, int limit, std::mt19937& rng) {
  std::vector<T> values(n);
  for (auto& value : values)
    value = static_cast<T>(static_cast<int>(rng() % (2U * static_cast<unsigned>(limit))) - limit);
  return values;
}

Document tokens_of(const std::vector<std::string>& words) {
  Document document;
  for (const auto& word : words) {
    const auto begin = static_cast<std::uint32_t>(document.text.size());
    document.text += word + " ";
    Token token;
    token.span = {begin, begin + static_cast<std::uint32_t>(word.size())};
    document.tokens.push_back(token);
  }
  const auto n = static_cast<std::uint32_t>(words.size());
  document.sentences.push_back({{0, static_cast<std::uint32_t>(document.text.size())}, {0, n}, BlockId{}});
  return document;
}

std::filesystem::path model_path() { return data_path("models") / "english.model"; }

void check_damaged(std::string bytes, const std::string& message) {
  const auto path = std::filesystem::temp_directory_path() / "entente_damaged.model";
  write_file(path, bytes, Existing::overwrite);
  CHECK_THROWS_WITH_AS(ModelFile{path}, doctest::Contains(message.c_str()), Error);
  std::filesystem::remove(path);
}

}  // namespace

TEST_CASE("kernels: every path computes the same") {
  std::mt19937 rng(7);
  for (const std::size_t tokens : {1U, 3U, 4U, 9U})
    for (const std::size_t outputs : {17U, 64U}) {
      const std::size_t inputs = 64;
      const auto weights = random_values<std::int16_t>(outputs * inputs, 1000, rng);
      const auto bias = random_values<std::int32_t>(outputs, 100000, rng);
      const auto matrix = pack(weights, bias, inputs, 9);
      const auto x = random_values<std::int16_t>(tokens * inputs, 32767, rng);
      std::vector<std::int16_t> expected(tokens * matrix.padded), result(expected.size());
      plain_kernels.multiply(matrix, x.data(), tokens, expected.data());
      for (const Kernels* kernels : available_kernels()) {
        CAPTURE(kernels->name);
        kernels->multiply(matrix, x.data(), tokens, result.data());
        CHECK(result == expected);
      }
    }
}

TEST_CASE("kernels: narrow products are exact on every path, at the limits too") {
  std::mt19937 rng(9);
  const std::size_t inputs = 320, outputs = 50;
  for (const int most : {15, 31, 127})
    for (const std::size_t tokens : {1U, 4U, 6U}) {
      auto weights = random_values<std::int8_t>(outputs * inputs, most, rng);
      std::fill_n(weights.begin(), inputs, static_cast<std::int8_t>(most));
      std::fill_n(weights.begin() + inputs, inputs, static_cast<std::int8_t>(-most));
      const auto scale = random_values<std::int16_t>(outputs, 200, rng);
      const auto bias = random_values<std::int32_t>(outputs, 100000, rng);
      const NarrowMatrix matrix = pack(weights, scale, bias, 12);
      auto wide = random_values<std::int16_t>(tokens * inputs, 3000, rng);
      std::fill_n(wide.begin(), inputs, std::int16_t{32767});
      std::vector<std::uint8_t> x(wide.size()), narrow(wide.size());
      plain_kernels.narrow(wide.data(), wide.size(), x.data());
      CHECK(x.front() == 127);
      std::vector<std::int16_t> result(tokens * matrix.padded);
      for (const Kernels* kernels : available_kernels()) {
        CAPTURE(kernels->name);
        kernels->narrow(wide.data(), wide.size(), narrow.data());
        CHECK(narrow == x);
        kernels->multiply_narrow(matrix, x.data(), tokens, result.data());
        for (std::size_t t = 0; t < tokens; ++t)
          for (std::size_t o = 0; o < outputs; ++o) {
            std::int64_t sum = 0;
            for (std::size_t k = 0; k < inputs; ++k) sum += weights[o * inputs + k] * (x[t * inputs + k] - 64);
            const std::int64_t value = (sum * scale[o] + bias[o] + 2048) >> 12;
            REQUIRE(result[t * matrix.padded + o] == std::clamp<std::int64_t>(value, -32768, 32767));
          }
      }
    }
}

TEST_CASE("kernels: recurrences, sums and products agree, at the limits too") {
  std::mt19937 rng(8);
  const std::size_t width = 64, tokens = 7;
  const auto gates = random_values<std::int16_t>(4 * width, 8000, rng);
  const auto u = random_values<std::int16_t>(tokens * 3 * width, 32767, rng);
  const auto x = random_values<std::int16_t>(tokens * width, 32767, rng);
  const auto table = random_values<std::int8_t>(10 * width, 127, rng);
  const std::vector<std::uint32_t> rows{1, 9, 3, 3};
  std::vector<std::int16_t> expected(tokens * width), result(expected.size()), sum(width), sum2(width);
  plain_kernels.recur({gates.data(), width}, u.data(), x.data(), tokens, expected.data());
  plain_kernels.sum_rows(table.data(), width, rows, 3, sum.data());
  for (const Kernels* kernels : available_kernels()) {
    CAPTURE(kernels->name);
    kernels->recur({gates.data(), width}, u.data(), x.data(), tokens, result.data());
    CHECK(result == expected);
    kernels->sum_rows(table.data(), width, rows, 3, sum2.data());
    CHECK(sum2 == sum);
    CHECK(kernels->dot(gates.data(), gates.data() + width, width) ==
          plain_kernels.dot(gates.data(), gates.data() + width, width));
  }
}

TEST_CASE("kernels: the whole engine decides the same on every path") {
  const std::vector<std::string> words{"Iran", "'s", "president", "met", "Mr", "Erdoğan", "in", "Ankara", "."};
  std::string first;
  for (const Kernels* kernels : available_kernels()) {
    Document document = tokens_of(words);
    neural::Engine(model_path(), *kernels).annotate(document);
    std::string dump;
    for (const Token& token : document.tokens)
      dump += token.lemma + " " + token.feats + " " + std::string(name_of(token.deprel)) + " " +
              std::to_string(token.head.value) + "\n";
    for (const auto& name : document.names) dump += name.label + " ";
    if (first.empty()) first = dump;
    CHECK(dump == first);
  }
}

TEST_CASE("engine: a sentence is read alike at the start and behind thousands of other words") {
  const neural::Engine engine(model_path());
  const std::vector<std::string> sentence{"Kenya", "'s", "minister", "blamed", "the", "rebels", "."};
  std::vector<std::string> words = sentence;
  for (int i = 0; i < 5000; ++i) words.push_back("word" + std::to_string(i));
  words.insert(words.end(), sentence.begin(), sentence.end());
  Document document = tokens_of(words);
  const auto n = static_cast<std::uint32_t>(words.size()), m = static_cast<std::uint32_t>(sentence.size());
  document.sentences.clear();
  for (std::uint32_t begin = 0; begin < n;) {
    const std::uint32_t end = begin == 0 || begin == n - m ? begin + m : std::min(begin + 100, n - m);
    document.sentences.push_back({document.span_of({begin, end}), {begin, end}, BlockId{}});
    begin = end;
  }
  engine.annotate(document);
  for (std::uint32_t t = 0; t < m; ++t) {
    const Token &first = document.tokens[t], &last = document.tokens[n - m + t];
    CHECK(first.upos == last.upos);
    CHECK(first.lemma == last.lemma);
    CHECK(first.deprel == last.deprel);
    CHECK((first.head ? first.head.value - t : 0) == (last.head ? last.head.value - (n - m + t) : 0));
  }
  const auto width = document.states.width;
  CHECK(std::equal(document.states.values.begin(),
                   document.states.values.begin() + static_cast<std::ptrdiff_t>(m * width),
                   document.states.values.end() - static_cast<std::ptrdiff_t>(m * width)));
}

TEST_CASE("model file: what is damaged says so") {
  const std::string bytes = read_file(model_path());
  check_damaged("not a model at all, but long enough to hold a header", "is not a model file");
  check_damaged(bytes.substr(0, bytes.size() / 2), "is truncated");
  std::string altered = bytes;
  altered[altered.size() / 2] ^= 1;
  check_damaged(altered, "is damaged");
  std::string newer = bytes;
  newer[8] = 9;
  check_damaged(newer, "model version 9");
  CHECK_THROWS_AS(ModelFile{"/nonexistent/english.model"}, Error);
}

TEST_CASE("best_tree: one root, no cycle, the highest sum") {
  // Words 1 and 2 prefer each other; the cheapest way out of the cycle is to hang 2 from 3.
  const std::vector<std::int32_t> scores{0, 0, 0, 0, /*1*/ 1, 0, 10, 0, /*2*/ 5, 10, 0, 1, /*3*/ 9, 1, 2, 0};
  CHECK(best_tree(scores, 3) == std::vector<int>{0, 2, 3, 0});
  CHECK(best_tree({0, 0, 7, 0}, 1) == std::vector<int>{0, 0});
  CHECK(best_tree({}, 0) == std::vector<int>{0});
}

TEST_CASE("best_name_tags: an inside tag follows its own type only") {
  std::vector<std::int32_t> emissions(2 * name_tag_count, 0), transitions((name_tag_count + 1) * name_tag_count, 0);
  emissions[static_cast<std::size_t>(inside_tag(NameType::person))] = 10;
  emissions[name_tag_count + static_cast<std::size_t>(inside_tag(NameType::country))] = 10;
  emissions[static_cast<std::size_t>(begin_tag(NameType::country))] = 1;
  const NameTags found = best_name_tags(emissions, transitions);
  CHECK(found.tags == std::vector<int>{begin_tag(NameType::country), inside_tag(NameType::country)});
  // Without it no tag stands at the first token, and the second may be none or begin a name: 11 to 0; the second alone
  // may be nothing: 11 to 1.
  CHECK(found.leads == std::vector<std::int32_t>{11, 10});
}

TEST_CASE("lemma scripts fit their words") {
  const std::vector<std::array<std::string, 2>> table{{"countries", "country"}, {"Said", "say"}, {"was", "be"},
                                                      {"Iran", "Iran"},         {"n't", "not"},  {"", ""}};
  for (const auto& [form, lemma] : table) CHECK(apply_lemma_script(form, lemma_script(form, lemma)) == lemma);
  CHECK(apply_lemma_script("a", "l0:|3:y") == "a");
  CHECK(apply_lemma_script("n\u2019t", lemma_script("n't", "not")) == "not");  // no half of a character
  CHECK(apply_lemma_script("\u2019", "l1:|0:x") == "x");
}

TEST_CASE("a lemma is one that gives its form") {
  const struct {
    const char *form, *lemma;
    bool may;
  } rows[] = {{"stopped", "stop", true},  {"bombed", "bomb", true},      {"bombed", "bom", false},
              {"hoping", "hop", false},   {"hoping", "hope", true},      {"hopping", "hop", true},
              {"biggest", "bigg", false}, {"adding", "add", true},       {"panicked", "panic", true},
              {"lies", "ly", false},      {"going", "go", true},         {"nicer", "nic", false},
              {"quizzed", "quiz", true},  {"visited", "visit", true},    {"sued", "sue", true},
              {"chewing", "chew", true},  {"squatting", "squatt", false}};
  for (const auto& row : rows) {
    CAPTURE(row.form);
    CAPTURE(row.lemma);
    CHECK(may_be_inflected(row.form, row.lemma) == row.may);
  }
}

TEST_CASE("features see through diacritics and typography") {
  CHECK(fold("Erdoğan’s “Łódź”…") == "Erdogan's \"Lodz\"...");
  CHECK(normal_form("G20") == "g00");
}

TEST_CASE("engine: stays total and linear on hostile input") {
  const auto engine = entente::Engine::load(data_path("models"));
  for (const auto& words :
       {std::vector<std::string>(10000, "word"), std::vector<std::string>(20000, "("),
        std::vector<std::string>{std::string(5000000, 'x')}, std::vector<std::string>{"\xF0\x9F\x98\x80"}}) {
    Document document = tokens_of(words);
    engine.analyse(document);
    std::size_t roots = 0;
    for (const Token& token : document.tokens) roots += token.head ? 0 : 1;
    CHECK(roots == 1);
  }
  Document empty;
  engine.analyse(empty);
  CHECK(empty.names.empty());
}
