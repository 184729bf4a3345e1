#include "input/person_name.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>
#include <string>
#include <vector>

#include "input/name_form.hpp"

using namespace facgraph::input;
namespace data = boost::unit_test::data;

namespace {

struct Case {
  std::string written;
  std::string name;
};
std::ostream& operator<<(std::ostream& out, const Case& given) { return out << given.written; }

const std::vector<Case> names{
    {"Prof. Dr. Dr. h.c. mult. Anna Keller", "Anna Keller"},
    {"Univ.-Prof. Dipl.-Ing. Dr. techn. Max Huber", "Max Huber"},
    {"Priv.-Doz. Dr. rer. nat. Lena Vogt", "Lena Vogt"},
    {"Prof.Dr.Wei Chen", "Wei Chen"},
    {"Sir Peter Hall", "Peter Hall"},
    {"Dame Wendy Hall, FRS", "Wendy Hall"},
    {"Associate Professor Ana Silva", "Ana Silva"},
    {"Visiting Research Professor Ana Silva", "Ana Silva"},
    {"Md. Saiful Islam", "Md. Saiful Islam"},
    {"Nat King", "Nat King"},
    {"Ing Chen", "Ing Chen"},
    {"Yi Ma", "Yi Ma"},
    {"Jane Doe, MA, PhD", "Jane Doe"},
    {"John Smith MD", "John Smith"},
    {"John Smith, Jr.", "John Smith Jr."},
    {"Smith, John, Jr.", "John Smith Jr."},
    {"John Smith III", "John Smith III"},
    {"Jane Roe, FACM, IEEE Fellow", "Jane Roe"},
    {"Jane Roe, Ph.D., P.E.", "Jane Roe"},
    {"Doe, Jane M., PhD", "Jane M. Doe"},
    {"Doe, J. K.", "J. K. Doe"},
    {"De La Cruz, Ana", "Ana De La Cruz"},
    {"García Márquez, Gabriel", "Gabriel García Márquez"},
    {"O'Neil, Cathy", "Cathy O'Neil"},
    {"Jean-Paul d'Alembert", "Jean-Paul d'Alembert"},
    {"Abu Bakr al-Razi", "Abu Bakr al-Razi"},
    {"J.-P. Serre", "J.-P. Serre"},
    {"S. R. K. Branavan", "S. R. K. Branavan"},
    {"Sally McDonald (she/her)", "Sally McDonald"},
    {"Jia Deng", "Jia Deng"},
    {"Haizhou Ai", "Haizhou Ai"},
    {"Marie desJardins", "Marie desJardins"},
    {"Richard Peng, PhD", "Richard Peng"},
    {"Or Sheffet", "Or Sheffet"},
    {"Igor L. Markov", "Igor L. Markov"},
    {"Jane Doe (now at MIT)", "Jane Doe"},
    {"Jane Doe [on leave]", "Jane Doe"},
    {"Jane Doe (she/her) [on leave], PhD", "Jane Doe"},
    {"Robert (Bob) Tarjan", "Robert (Bob) Tarjan"},
    {"Jane Doe <jane@x.example>", "Jane Doe"},
    {"Jane Doe jane@x.example", "Jane Doe"},
    {"Jane Doe - Associate Professor", "Jane Doe"},
    {"Jane Doe, Associate Professor of Physics", "Jane Doe"},
    {"Jane Doe | Harvard University", "Jane Doe"},
    {"Jane Doe—MIT", "Jane Doe"},
    {"🎉 Jane Doe 🏆 Best Teacher", "Jane Doe"},
    {"[ ] Jane Doe", "Jane Doe"},
    {"[x] Jane Doe", "Jane Doe"},
    {"3) Jane Doe*", "Jane Doe"},
    {"Jane Doe {#jane}", "Jane Doe"},
    {"Нина Иванова", "Нина Иванова"},
    {"проф. Нина Иванова", "Нина Иванова"},
    {"Γιώργος Παπαδόπουλος", "Γιώργος Παπαδόπουλος"},
    {"محمد علي", "محمد علي"},
    {"राहुल शर्मा", "राहुल शर्मा"},
    {"דוד כהן", "דוד כהן"},
    {"김민수 교수", "김민수"},
    {"张三丰教授", "张三丰"},
    {"李飞飞（Fei-Fei Li）", "李飞飞 (Fei-Fei Li)"},
    {"山田 太郎", "山田 太郎"},
    {"Nguyễn Thị Ánh", "Nguyễn Thị Ánh"},
    {"Łukasz Żółć", "Łukasz Żółć"},
    {"ANNA VAN DEN BERG", "ANNA VAN DEN BERG"},
    {"Ludwig von und zu Hohenstein", "Ludwig von und zu Hohenstein"},
    {"Steve Jobs", "Steve Jobs"},
    {"Dawn Song", "Dawn Song"},
    {"Deep Ganguli", "Deep Ganguli"},
    {"Larry Page", "Larry Page"},
    {"Yale Patt", "Yale Patt"},
    {"April Wang", "April Wang"},
    {"Michael I. Jordan", "Michael I. Jordan"},
    {"Will May", "Will May"},
    {"A. B. Rao", "A. B. Rao"},
};

const std::vector<std::string> others{
    "Machine Learning",
    "Deep Learning Group",
    "New York",
    "Hong Kong",
    "Room 405",
    "How to contribute",
    "Table of contents",
    "PhD students",
    "NeurIPS 2023",
    "ICML Workshop",
    "Monte Carlo",
    "Markov Chains",
    "Bloom Filters",
    "Nash Equilibria",
    "Fourier Transforms",
    "Attention Is All You Need",
    "Why Attention Matters",
    "University of Somewhere",
    "Somewhere College",
    "Google Research",
    "Contact Us",
    "Office Hours",
    "October 2023",
    "United Kingdom",
    "She works on compilers.",
    "Distributed Optimization",
    "Cryptography",
    "机器学习",
    "清华大学",
    "研究方向",
    "Кафедра информатики",
    "https://x.example",
    "jane@x.example",
    "C++ and Rust",
    "Last Updated",
    "Alice and Bob",
};

}  // namespace

BOOST_AUTO_TEST_SUITE(person_name)

BOOST_DATA_TEST_CASE(is_taken_out_of_what_is_written, data::make(names), given) {
  BOOST_TEST(parse_name(given.written).name == given.name);
}

BOOST_DATA_TEST_CASE(has_the_form_of_one, data::make(names), given) {
  BOOST_TEST(looks_like_name(given.name));
}

BOOST_DATA_TEST_CASE(is_not_what_names_a_thing, data::make(others), written) {
  BOOST_TEST(!looks_like_name(parse_name(written).name));
}

BOOST_AUTO_TEST_CASE(that_is_only_a_suffix_is_clean) { BOOST_TEST(parse_name(";Sr").name == "Sr"); }

BOOST_AUTO_TEST_CASE(may_be_one_word) {
  BOOST_TEST(looks_like_single_name("Mausam"));
  BOOST_TEST(looks_like_single_name("Ōta"));
  for (const auto* other : {"PyTorch", "Databases", "TVM", "GPT-4", "rust", "X", "Ray2"})
    BOOST_TEST(!looks_like_single_name(other), other);
}

BOOST_AUTO_TEST_CASE(parts_from_what_stands_beside_it) {
  const auto full = parse_name("Prof. Ada Lovelace (MIT), Associate Professor, Engine University");
  BOOST_TEST(full.name == "Ada Lovelace");
  BOOST_TEST(full.ranks == (std::vector<std::string>{"Prof.", "Associate Professor"}),
             boost::test_tools::per_element());
  BOOST_TEST(full.affiliations == (std::vector<std::string>{"MIT", "Engine University"}),
             boost::test_tools::per_element());
  BOOST_TEST(full.left_out.empty());
  const auto moved = parse_name("Ada Lovelace (now at MIT) she@x.example");
  BOOST_TEST(moved.left_out == (std::vector<std::string>{"she@x.example", "now at MIT"}),
             boost::test_tools::per_element());
  BOOST_TEST(parse_name("Ada Lovelace, sorting, MIT").rest == "sorting, MIT");
}

BOOST_AUTO_TEST_SUITE_END()
