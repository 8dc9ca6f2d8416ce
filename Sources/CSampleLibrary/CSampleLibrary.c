#include "CSampleLibrary.h"

// The articles are the founding part of the tests' corpus; they are embedded from there so that there is one copy.
static const unsigned char article_01[] = {
#embed "../../Tests/Corpus/founding/articles/01-cerebras-series-h.txt"
};
static const unsigned char article_02[] = {
#embed "../../Tests/Corpus/founding/articles/02-mistral-series-c.txt"
};
static const unsigned char article_03[] = {
#embed "../../Tests/Corpus/founding/articles/03-etched-newsletter.txt"
};
static const unsigned char article_04[] = {
#embed "../../Tests/Corpus/founding/articles/04-particle-series-a.txt"
};
static const unsigned char article_05[] = {
#embed "../../Tests/Corpus/founding/articles/05-sensetime-series-c.txt"
};
static const unsigned char article_06[] = {
#embed "../../Tests/Corpus/founding/articles/06-periodic-labs-seed.txt"
};
static const unsigned char article_07[] = {
#embed "../../Tests/Corpus/founding/articles/07-amazon-anthropic-4b.txt"
};
static const unsigned char article_08[] = {
#embed "../../Tests/Corpus/founding/articles/08-google-anthropic-filings.txt"
};
static const unsigned char article_09[] = {
#embed "../../Tests/Corpus/founding/articles/09-softbank-openai-release.txt"
};
static const unsigned char article_10[] = {
#embed "../../Tests/Corpus/founding/articles/10-nvidia-xai-20b.txt"
};
static const unsigned char article_11[] = {
#embed "../../Tests/Corpus/founding/articles/11-meta-scale-49pct.txt"
};
static const unsigned char article_12[] = {
#embed "../../Tests/Corpus/founding/articles/12-xai-talks-40b.txt"
};
static const unsigned char article_13[] = {
#embed "../../Tests/Corpus/founding/articles/13-intel-sambanova-talks.txt"
};
static const unsigned char article_14[] = {
#embed "../../Tests/Corpus/founding/articles/14-mistral-mgx-talks.txt"
};
static const unsigned char article_15[] = {
#embed "../../Tests/Corpus/founding/articles/15-musk-denies-xai-500m.txt"
};
static const unsigned char article_16[] = {
#embed "../../Tests/Corpus/founding/articles/16-windsurf-google-openai.txt"
};
static const unsigned char article_17[] = {
#embed "../../Tests/Corpus/founding/articles/17-coreweave-core-scientific.txt"
};
static const unsigned char article_18[] = {
#embed "../../Tests/Corpus/founding/articles/18-amd-zt-systems.txt"
};
static const unsigned char article_19[] = {
#embed "../../Tests/Corpus/founding/articles/19-openai-io-ive.txt"
};
static const unsigned char article_20[] = {
#embed "../../Tests/Corpus/founding/articles/20-openai-softbank-tender.txt"
};
static const unsigned char article_21[] = {
#embed "../../Tests/Corpus/founding/articles/21-secondary-sales-roundup.txt"
};
static const unsigned char article_22[] = {
#embed "../../Tests/Corpus/founding/articles/22-meta-capex.txt"
};
static const unsigned char article_23[] = {
#embed "../../Tests/Corpus/founding/articles/23-openai-italy-fine.txt"
};
static const unsigned char article_24[] = {
#embed "../../Tests/Corpus/founding/articles/24-anthropic-authors-settlement.txt"
};
static const unsigned char article_25[] = {
#embed "../../Tests/Corpus/founding/articles/25-coreweave-ddtl.txt"
};
static const unsigned char article_26[] = {
#embed "../../Tests/Corpus/founding/articles/26-xai-chip-spv.txt"
};
static const unsigned char article_27[] = {
#embed "../../Tests/Corpus/founding/articles/27-crusoe-abilene.txt"
};
static const unsigned char article_28[] = {
#embed "../../Tests/Corpus/founding/articles/28-lambda-facility.txt"
};
static const unsigned char article_29[] = {
#embed "../../Tests/Corpus/founding/articles/29-oracle-openai.txt"
};
static const unsigned char article_30[] = {
#embed "../../Tests/Corpus/founding/articles/30-amd-openai-warrant.txt"
};
static const unsigned char article_31[] = {
#embed "../../Tests/Corpus/founding/articles/31-trainium-anthropic.txt"
};
static const unsigned char article_32[] = {
#embed "../../Tests/Corpus/founding/articles/32-tpu-anthropic-gigawatts.txt"
};
static const unsigned char article_33[] = {
#embed "../../Tests/Corpus/founding/articles/33-nvidia-openai-loi.txt"
};
static const unsigned char article_34[] = {
#embed "../../Tests/Corpus/founding/articles/34-cerebras-ipo.txt"
};
static const unsigned char article_35[] = {
#embed "../../Tests/Corpus/founding/articles/35-coreweave-ipo.txt"
};
static const unsigned char article_36[] = {
#embed "../../Tests/Corpus/founding/articles/36-zhipu-minimax-ipo.txt"
};
static const unsigned char article_37[] = {
#embed "../../Tests/Corpus/founding/articles/37-openai-pbc-recap.txt"
};
static const unsigned char article_38[] = {
#embed "../../Tests/Corpus/founding/articles/38-softbank-exits-nvidia.txt"
};
static const unsigned char article_39[] = {
#embed "../../Tests/Corpus/founding/articles/39-google-anthropic-14pct.txt"
};
static const unsigned char article_40[] = {
#embed "../../Tests/Corpus/founding/articles/40-intel-us-government.txt"
};
static const unsigned char article_41[] = {
#embed "../../Tests/Corpus/founding/articles/41-mistral-asml.txt"
};
static const unsigned char article_42[] = {
#embed "../../Tests/Corpus/founding/articles/42-moonshot-series-c.txt"
};
static const unsigned char article_43[] = {
#embed "../../Tests/Corpus/founding/articles/43-wayve-nvidia.txt"
};
static const unsigned char article_44[] = {
#embed "../../Tests/Corpus/founding/articles/44-sakana-series-b.txt"
};
static const unsigned char article_45[] = {
#embed "../../Tests/Corpus/founding/articles/45-india-ai-digest.txt"
};
static const unsigned char article_46[] = {
#embed "../../Tests/Corpus/founding/articles/46-weekly-recap-nov-2025.txt"
};
static const unsigned char article_47[] = {
#embed "../../Tests/Corpus/founding/articles/47-startup-briefing-apr-2026.txt"
};
static const unsigned char article_48[] = {
#embed "../../Tests/Corpus/founding/articles/48-opinion-circular-deals.txt"
};

const struct sample_article sample_articles[] = {
  {"01-cerebras-series-h.txt", article_01, sizeof article_01},
  {"02-mistral-series-c.txt", article_02, sizeof article_02},
  {"03-etched-newsletter.txt", article_03, sizeof article_03},
  {"04-particle-series-a.txt", article_04, sizeof article_04},
  {"05-sensetime-series-c.txt", article_05, sizeof article_05},
  {"06-periodic-labs-seed.txt", article_06, sizeof article_06},
  {"07-amazon-anthropic-4b.txt", article_07, sizeof article_07},
  {"08-google-anthropic-filings.txt", article_08, sizeof article_08},
  {"09-softbank-openai-release.txt", article_09, sizeof article_09},
  {"10-nvidia-xai-20b.txt", article_10, sizeof article_10},
  {"11-meta-scale-49pct.txt", article_11, sizeof article_11},
  {"12-xai-talks-40b.txt", article_12, sizeof article_12},
  {"13-intel-sambanova-talks.txt", article_13, sizeof article_13},
  {"14-mistral-mgx-talks.txt", article_14, sizeof article_14},
  {"15-musk-denies-xai-500m.txt", article_15, sizeof article_15},
  {"16-windsurf-google-openai.txt", article_16, sizeof article_16},
  {"17-coreweave-core-scientific.txt", article_17, sizeof article_17},
  {"18-amd-zt-systems.txt", article_18, sizeof article_18},
  {"19-openai-io-ive.txt", article_19, sizeof article_19},
  {"20-openai-softbank-tender.txt", article_20, sizeof article_20},
  {"21-secondary-sales-roundup.txt", article_21, sizeof article_21},
  {"22-meta-capex.txt", article_22, sizeof article_22},
  {"23-openai-italy-fine.txt", article_23, sizeof article_23},
  {"24-anthropic-authors-settlement.txt", article_24, sizeof article_24},
  {"25-coreweave-ddtl.txt", article_25, sizeof article_25},
  {"26-xai-chip-spv.txt", article_26, sizeof article_26},
  {"27-crusoe-abilene.txt", article_27, sizeof article_27},
  {"28-lambda-facility.txt", article_28, sizeof article_28},
  {"29-oracle-openai.txt", article_29, sizeof article_29},
  {"30-amd-openai-warrant.txt", article_30, sizeof article_30},
  {"31-trainium-anthropic.txt", article_31, sizeof article_31},
  {"32-tpu-anthropic-gigawatts.txt", article_32, sizeof article_32},
  {"33-nvidia-openai-loi.txt", article_33, sizeof article_33},
  {"34-cerebras-ipo.txt", article_34, sizeof article_34},
  {"35-coreweave-ipo.txt", article_35, sizeof article_35},
  {"36-zhipu-minimax-ipo.txt", article_36, sizeof article_36},
  {"37-openai-pbc-recap.txt", article_37, sizeof article_37},
  {"38-softbank-exits-nvidia.txt", article_38, sizeof article_38},
  {"39-google-anthropic-14pct.txt", article_39, sizeof article_39},
  {"40-intel-us-government.txt", article_40, sizeof article_40},
  {"41-mistral-asml.txt", article_41, sizeof article_41},
  {"42-moonshot-series-c.txt", article_42, sizeof article_42},
  {"43-wayve-nvidia.txt", article_43, sizeof article_43},
  {"44-sakana-series-b.txt", article_44, sizeof article_44},
  {"45-india-ai-digest.txt", article_45, sizeof article_45},
  {"46-weekly-recap-nov-2025.txt", article_46, sizeof article_46},
  {"47-startup-briefing-apr-2026.txt", article_47, sizeof article_47},
  {"48-opinion-circular-deals.txt", article_48, sizeof article_48},
};

const size_t sample_article_count = sizeof sample_articles / sizeof sample_articles[0];
