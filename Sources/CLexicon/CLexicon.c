#include "CLexicon.h"

#define LIST(name) {#name, name, sizeof name}

static const unsigned char common[] = {
#embed "lists/common.txt"
};
static const unsigned char first_names[] = {
#embed "lists/first-names.txt"
};
static const unsigned char places[] = {
#embed "lists/places.txt"
};
static const unsigned char outlets[] = {
#embed "lists/outlets.txt"
};
static const unsigned char companies[] = {
#embed "lists/companies.txt"
};
static const unsigned char products[] = {
#embed "lists/products.txt"
};
static const unsigned char investors[] = {
#embed "lists/investors.txt"
};
static const unsigned char chips[] = {
#embed "lists/chips.txt"
};
static const unsigned char suffixes[] = {
#embed "lists/suffixes.txt"
};
static const unsigned char orgwords[] = {
#embed "lists/orgwords.txt"
};
static const unsigned char titles[] = {
#embed "lists/titles.txt"
};
static const unsigned char senses[] = {
#embed "lists/senses.txt"
};
static const unsigned char cues[] = {
#embed "lists/cues.txt"
};

static const struct word_list lists[] = {
  LIST(common), LIST(first_names), LIST(places), LIST(outlets), LIST(companies), LIST(products),
  LIST(investors), LIST(chips), LIST(suffixes), LIST(orgwords), LIST(titles), LIST(cues), LIST(senses),
};

size_t word_list_count(void) { return sizeof lists / sizeof lists[0]; }

const struct word_list *word_list_at(size_t index) { return &lists[index]; }
