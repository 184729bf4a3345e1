#include "word_lists.hpp"

#include <array>

namespace facgraph::input {
namespace {

// To teach the reader another word: add it to its list.
constexpr auto class_lists = std::to_array<WordList>({
    {word::organization, R"(
      tech ecole école university universität universitaet université universite universidad
      universita università universiteit universidade universitet üniversitesi uniwersytet
      univerzita egyetem univeristy univ college institute institut instituto istituto
      institution institutions school department dept departments departamento département
      dipartimento departement polytechnic politecnico politécnico polytechnique
      politechnika technion academy academia académie akademie hochschule fachhochschule
      fakultät faculté facultad fachbereich lehrstuhl universitäten corporation incorporated
      company inc ltd llc gmbh corp hospital hospitals clinic foundation consortium ministry
      agency bureau association consulting ventures observatory museum google microsoft
      facebook nvidia openai deepmind inria huawei alibaba tencent baidu bytedance samsung
      databricks salesforce qualcomm anthropic snowflake linkedin netflix uber airbnb cisco
      oracle vmware broadcom ericsson nokia intelsat spotify pinterest dropbox cloudflare
      университет институт факультет кафедра академия школа πανεπιστήμιο πολυτεχνείο جامعة
      معهد كلية دانشگاه विश्वविद्यालय संस्थान)"},
    // These are family names and first names as well ("Yale Patt").
    {word::place, R"(
      stanford berkeley caltech harvard tsinghua columbia cornell princeton yale oxford
      cambridge amsterdam carnegie amazon adobe intel apple meta peking waterloo toronto)"},
    {word::country, R"(
      usa us uk china germany france japan canada india italy spain switzerland austria
      netherlands belgium sweden norway denmark finland poland portugal ireland israel
      singapore australia korea brazil mexico turkey greece taiwan states kingdom europe
      asia america africa oceania czechia hungary romania russia ukraine iran pakistan
      bangladesh vietnam thailand indonesia malaysia egypt argentina chile colombia zealand
      arabia deutschland schweiz österreich españa)"},
    {word::lab | word::single_lab, R"(
      lab laboratory group center centre labor laboratoire laboratorio arbeitsgruppe zentrum
      centro лаборатория εργαστήριο)"},
    {word::single_lab, "team teams project institute unit"},
    {word::lab | word::labs, "labs laboratories groups centers centres"},
    {word::people, R"(
      faculty people researchers researcher professors professor members member staff
      scientists scholars advisors supervisors pis team students student postdocs postdoc
      alumni investigators experts authors collaborators colleagues lecturers instructors
      fellows visitors mentors advisees graduates undergraduates candidates applicants
      personnel leadership committee emeriti professoren professorinnen mitarbeiter mitarbeiterinnen
      profesores profesorado enseignants chercheurs docenti ricercatori docentes
      преподаватели сотрудники профессора люди καθηγητές)"},
    {word::other_things, R"(
      contents content index papers paper publications conferences conference journals
      workshops workshop contributing contribute contribution contributions license licence
      books book courses course tutorials tutorial tools software datasets dataset
      benchmarks benchmark blogs blog links resources references news events surveys videos
      talks podcasts newsletters toc changelog acknowledgements acknowledgments
      acknowledgement readme venues scholar reading readings libraries frameworks projects
      code contact contacts disclaimer faq faqs glossary bibliography appendix patents
      grants awards openings vacancies positions seminars seminar meetups competitions
      teaching repositories websites communities inhalt inhaltsverzeichnis kontakt impressum
      veröffentlichungen publikationen contacto publicaciones contenido sommaire
      bibliographie contatti содержание публикации контакты ссылки περιεχόμενα επικοινωνία)"},
    {word::of_rank, R"(
      professor prof professorin professorship professeur profesor profesora lecturer
      scientist chair director dean provost instructor postdoc postdoctoral researcher
      emeritus emerita chancellor president founder cofounder co-founder ceo cto dozent
      docent privatdozent fellow)"},
    {word::moved, "now formerly previously moved since until ex currently from former left"},
});

constexpr auto acronyms = std::to_array<WordList>({
    {word::organization, R"(
      MIT ETH EPFL KTH CMU TU UC VU TUM NYU UCLA UCSD UCSB UCI UCL UIUC UMD UMASS NUS NTU
      NTNU KAIST POSTECH RWTH LMU CNRS IBM CSAIL USTC HKU HKUST INRIA IIT IISC IIIT USC
      UPENN UT UW MPI SJTU PKU THU ZJU CUHK UNSW ANU EECS TTIC FAIR BAIR MSR NIST NSF DARPA
      NASA CWI ISI SRI SUNY CUNY)"},
    {word::field, "AI ML NLP CV HCI IR DB OS PL LLM LLMs HPC IoT GPU GPUs CPU FPGA VLSI"},
    {word::thing, R"(
      NEURIPS NIPS ICML ICLR AAAI IJCAI CVPR ICCV ECCV ACL EMNLP NAACL EACL COLING KDD WWW
      SIGIR WSDM CIKM SIGMOD VLDB ICDE PODS EDBT OSDI SOSP NSDI ATC FAST EUROSYS ASPLOS ISCA
      MICRO HPCA PLDI POPL OOPSLA ICFP LICS STOC FOCS SODA UIST CSCW SIGGRAPH ICSE FSE ASE
      ISSTA CCS USENIX NDSS CRYPTO EUROCRYPT SIGCOMM MOBICOM INFOCOM IMC SIGMETRICS ICRA
      IROS RSS CORL AISTATS UAI COLT MLSYS DAC ICCAD ISMB RECOMB INTERSPEECH ICASSP IEEE ACM
      AMS SIAM FAQ API APIS PDF CSV TBA TBD TODO NOTE WIP NEW OK PHD)"},
});

// Han characters are not divided into words.
constexpr auto han_lists = std::to_array<WordList>({
    {word::organization, "大学 学院 學院 大學 研究院 研究所 学部 研究科 公司 학교 대학 연구소"},
    {word::lab, "实验室 實驗室 研究室 研究组 课题组 연구실"},
    {word::people, "教师 教授 人员 老师 导师 成员 学生 团队 教員 교수 학생"},
    {word::other_things,
     "目录 论文 会议 期刊 课程 链接 联系 资源 著作 新闻 简介 招生 贡献 목차 논문"},
    {word::field, R"(
      研究 学习 學習 智能 计算 計算 计算机 网络 网路 数据 算法 系统 系統 工程 科学 科學 技术 理论 机器 视觉 语言 安全 软件 硬件 信息 優化 优化 データ
      システム 学習 情報 연구 학습 인공지능)"},
    {word::thing,
     "方向 方式 领域 地址 电话 邮箱 主页 中国 美国 日本 北京 上海 香港 台湾 清华 北大"},
});

constexpr std::string_view place_names = R"(
new york
new york city
new jersey
new mexico
new hampshire
new orleans
new haven
new delhi
new zealand
new south wales
north carolina
south carolina
north dakota
south dakota
north america
south america
latin america
rhode island
west virginia
british columbia
puerto rico
costa rica
sri lanka
hong kong
south korea
north korea
south africa
saudi arabia
united states
united kingdom
united arab emirates
united states of america
great britain
czech republic
middle east
far east
los angeles
san francisco
san diego
san jose
santa barbara
santa cruz
santa clara
palo alto
mountain view
menlo park
silicon valley
bay area
san antonio
las vegas
salt lake city
st louis
st. louis
ann arbor
college park
chapel hill
la jolla
las palmas
buenos aires
rio de janeiro
são paulo
sao paulo
mexico city
tel aviv
abu dhabi
kuala lumpur
ho chi minh city
the hague
den haag
notre dame
monte carlo
east coast
west coast
mainland china
)";

}  // namespace

std::span<const WordList> word_lists() { return class_lists; }
std::span<const WordList> acronym_lists() { return acronyms; }
std::span<const WordList> word_parts() { return han_lists; }
std::string_view places_of_words() { return place_names; }

}  // namespace facgraph::input
