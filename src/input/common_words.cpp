#include <array>

#include "word_lists.hpp"

namespace facgraph::input {
namespace {

// English words of titles, topics and headings that are no family first names: neither Young nor
// Field nor Bell, neither May nor Deep nor Grant belong here. Most long ones are known their end
// (word_classes.cpp). To teach the reader another: add it to its list.
constexpr auto common_lists = std::to_array<WordList>({
    {word::field, R"(
      accelerator accelerators access actuators adaptive adversarial aerospace agent agents
      algebra algorithm algorithmic algorithms alignment analysis analytic analytical
      analytics anatomy android animation anomaly application applications applied
      approximate approximation architecture architectures artificial assembly astronomy
      asynchronous atomic attention audio augmented automata automated automatic automation
      autonomous backpropagation bandits bayesian behavior behavioral biased big
      bioinformatics biological biology biomedical biometrics blockchain boolean brain
      broadcast bugs cache caches caching calculus cancer causal cell cells cellular chain
      chains channel channels chatbots checking chemical chemistry chips circuit circuits
      classical classifiers climate clinical cloud cluster clustering clusters coding
      cognition cognitive combinatorial combinatorics communications compiler compilers
      complexity component components compression computability computation computational
      computer computers computing concurrency concurrent conditional consensus consistency
      constraint constraints contextual continuous contrastive control controller
      controllers convex convolutional cooperative coordination crowdsourcing cryptographic
      cryptography curves cyber cybernetics cybersecurity data database databases datacenter
      debugging decision decisions decoding decomposition deduction dependable design
      detection deterministic device devices diagnosis dialogue differential diffusion
      digital dimensionality discovery discrete disease distributed distribution
      distributions domain driven driving drone drones dynamic dynamical dynamics ecological
      ecology econometrics economic economics ecosystem ecosystems efficient electric
      electrical electronic electronics embedded embeddings emotion empirical encoding
      encryption energy engine engineering engines entropy environment environmental
      epidemiology equation equations equilibrium equilibria error errors estimation ethics
      evaluation evolution evolutionary examples experimental expert explainable exploration
      extraction fabrication fairness fault faults federated feedback file files filter
      filtering filters finance financial finite flight fluid forecasting forensics formal
      foundations fractals framework functional functions fuzzing fuzzy game games gaming
      gaussian generation generative genetic genetics genomic genomics geometric geometry
      geoscience gradient grammar grammars graph graphical graphics graphs grid haptics
      hardware hash hashing health healthcare heterogeneous heuristic heuristics hidden
      holography human humanoid hydrology hypergraphs hypothesis identification image images
      imaging immersive immunology induction inference information informatics
      infrastructure inorganic instrumentation integer integrated intelligence intelligent
      interaction interactions interactive interests interface interfaces internet
      interpretability intrusion inverse isolation kernel kernels kinematics knowledge
      lambda language languages laser latency latent lattice lattices learner learners
      learning lifelong linear linguistics literacy localization logic logics logs machine
      machinery machines malware management manifolds manipulation manufacturing mapping
      materials math mathematical mathematics matrices matrix measurement mechanical
      mechanics mechanism mechanisms medical medicine memories memory mesh messaging
      metabolic metadata method methods metrics microarchitecture microbiology microscopy
      microservices middleware mining mobile mobility model modeling modelling models modern
      molecular monitoring morphology motion motor multi-agent multimedia multimodal music
      nano nanotechnology natural navigation network networked networking networks neural
      neuroimaging neuromorphic neurons neuroscience nets noise nonconvex nonlinear
      nonparametric nuclear numerical nutrition object objects oncology ontologies ontology
      operating operations operators optical optics optimal optimization orchestration
      organic packet packets parallel parallelism parsing particle particles partial pattern
      patterns perception performance personalization pervasive philosophy photonic
      photonics physical physics physiology planar planning plasma policy polynomial
      polynomials prediction predictive preference principles privacy probabilistic
      probability problem problems process processes processing processor processors program
      programming programs proof proofs propagation protein proteins protocol protocols
      provable psychology pruning psychophysics quantization quantum queries query queueing
      queues radar random randomized randomness ranking rate reasoning recognition
      recommendation recommender reconfigurable recovery recursion recursive reduction
      redundancy regression regularization reinforcement relational reliability reliable
      remote rendering replication representation representations residual resource
      retrieval retrosynthesis robot robotic robotics robots robust routing safety sampling
      satellite scalable scaling scene scheduling science sciences search secure security
      segmentation self-driving self-supervised semantic semantics semiconductor
      semiconductors sensing sensor sensors sentiment sequential series server serverless
      servers shading shadows signal signals simulation simulations singular smartphone
      social sociology soft solver solvers sound spaces sparse sparsity spatial
      spatiotemporal spectral spectroscopy speech speculative stability statistical
      statistics stochastic storage strategic stream streaming streams structural structured
      structures submodular supervised supply surgery surgical surveillance sustainable
      swarm swarms switching symbolic symmetries symmetry synchronization synthesis
      synthetic system systems tactile task tasks taxonomy technical technological
      technologies technology temporal tensor tensors test testing text textual theorem
      theorems theoretical theories theory therapy thermal thermodynamics time tomography
      topological topology tracking traffic transactional transactions transfer transform
      transformer transformers transforms transistors translation transmission transport
      transportation traversal tree trees trustworthy tuning turbulence type types
      ubiquitous uncertainty understanding unsupervised urban usability user users
      variational vector vectors vehicle vehicles verification video virtual virtualization
      virology vision visual visualization vulnerabilities vulnerability warehouses wavelet
      wavelets wearable wearables web wireless workflow workflows forschung recherche
      investigación ricerca pesquisa исследования информатика математика)"},
    {word::thing, R"(
      research focus website websites date about universities colleges institutes schools
      companies startups firms abstract academic academics accepted activities address
      admission admissions advanced agenda all and announcement announcements annual any
      appointments archive archives are areas article articles attendance attribution
      available award awesome background basic basics because before behind better between
      beyond biography building buildings bulletin by calendar call campus careers catalog
      categories category chapter chapters charter collected collection common community
      comparison complete contributor contributors copyright coursework credits current
      curriculum daily dates deadline deadlines december degree degrees demo demos
      description details development diploma directory discussion dissertation
      dissertations documentation doctoral domestic download downloads editor editorial
      education effective email emails english entry events every everything exams
      experience exercises explore external famous favorite featured february figure figures
      floor follow following for format forms forum free friday from full-time funding
      further future gallery general getting giants github glossary graduate graduation
      great guide guidelines guides handbook help hiring history hobbies home homepage
      homepages honors how icons ideas important improved information inside install
      installation interest international internship internships introduction introductory
      invited is issues january journal july junior keynote keynotes keywords latest lecture
      lectures lessons level list lists literature location locations login mailing map maps
      material media medal meeting meetings menu methodology miscellaneous misc mission
      mondays monday motivation multiple named newsletter next note notes november october
      of office offices official online open open-source opening opinion opportunities order
      organization organizations organizer organizers other others our outline outlook
      outreach overview pages parents part-time partners past photos picture pictures
      platform platforms policies popular positions poster posters preface prerequisites
      present presentations previous primary prize profile profiles programme programmes
      proposals prospective public publication publishing questions quick quickstart quotes
      rankings recent recommended recruiting recruitment reference registration related
      release releases report reports repository request requirements reviews room rooms
      roadmap saturday schedule scholarship scholarships section sections see selected
      semester september service services setup sites skills slides some source sources
      special specialty sponsors standards start statement status strategy structure
      structures study studies subject subjects submission submissions submit subscribe
      success summary sunday support survey syllabus symposium table tables tags target
      template terms textbooks thanks that the their these theses thesis things this thread
      thursday tips title titles today toolkits top topic topics total toward towards
      training transcripts travel trends tuesday twitter undergraduate unknown unlisted
      update updated updates upcoming usage useful using various version versions vision
      visiting volume wednesday weekly welcome what when where which why wiki with works
      writing year years your youtube zoom large scale avec leitung lehre über uns página
      perfil accueil équipe новости о главная проекты)"},
});

}  // namespace

std::span<const WordList> common_words() { return common_lists; }

}  // namespace facgraph::input
