#include "CLexicon.h"

static const unsigned char companies[] = {
#embed "lists/companies.yaml"
};

const struct word_list word_lists[] = {
  {"companies", companies, sizeof companies},
};

const size_t word_list_count = sizeof word_lists / sizeof word_lists[0];
