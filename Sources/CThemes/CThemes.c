#include "CThemes.h"

// The theme files stay readable at the top of the tree; there is one copy of each.
static const unsigned char theme_harbour[] = {
#embed "../../themes/harbour.yaml"
};
static const unsigned char theme_ember[] = {
#embed "../../themes/ember.yaml"
};
static const unsigned char theme_dusk[] = {
#embed "../../themes/dusk.yaml"
};
static const unsigned char theme_paper[] = {
#embed "../../themes/paper.yaml"
};
static const unsigned char theme_meadow[] = {
#embed "../../themes/meadow.yaml"
};
static const unsigned char theme_zenith[] = {
#embed "../../themes/zenith.yaml"
};
static const unsigned char theme_noon[] = {
#embed "../../themes/noon.yaml"
};
static const unsigned char theme_clearsight[] = {
#embed "../../themes/clearsight.yaml"
};

static const struct theme_file theme_files[] = {
  {"harbour", theme_harbour, sizeof theme_harbour},
  {"ember", theme_ember, sizeof theme_ember},
  {"dusk", theme_dusk, sizeof theme_dusk},
  {"paper", theme_paper, sizeof theme_paper},
  {"meadow", theme_meadow, sizeof theme_meadow},
  {"zenith", theme_zenith, sizeof theme_zenith},
  {"noon", theme_noon, sizeof theme_noon},
  {"clearsight", theme_clearsight, sizeof theme_clearsight},
};

size_t theme_file_count(void) { return sizeof theme_files / sizeof theme_files[0]; }

const struct theme_file *theme_file_at(size_t index) {
  return index < theme_file_count() ? &theme_files[index] : NULL;
}
