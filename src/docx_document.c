// The main part of a Word document, event by event: each paragraph is put
// together, then added to the tree.
#include "docx_document.h"

#include "docx_blocks.h"
#include "docx_fields.h"
#include "strbuf.h"

#include <stdlib.h>
#include <string.h>

/// Columns that one cell may span, as in HTML.
#define MAX_COLUMNS 1000

/// A run of text that is open.
typedef struct {
  bool open;
  bool in_properties;
  FcDocxFormat format;      ///< What it says itself
  const FcDocxStyle *style; ///< Of characters, or NULL
} Run;

/// A row of paragraphs: the document's, or that of a text box, which stands
/// inside a run of the paragraph that anchors it.
typedef struct Story Story;
struct Story {
  Story *around;
  FcDocxParagraph *open; ///< The paragraph, or NULL
  FcDocxParagraph *kept; ///< Its mark is deleted: the next one goes on with it
  bool mark_deleted;
  Run run;
  bool linked; ///< In a w:hyperlink
  FcStr target;
  FcDocxField *fields; ///< Innermost
};

typedef struct {
  FcDocxContext context;
  const FcDocxDefinitions *definitions;
  FcDocxBlocks blocks;
  Story *story;
  unsigned paragraphs;  ///< Begun so far
  bool is_document;     ///< The root element was that of a document
  bool has_alternative; ///< One of the alternatives was read
  bool is_placeholder;  ///< The content control that starts is not filled in
} Docx;

static FcStr value_of(const Docx *docx, const FcXml *xml, const char *name)
{
  return fc_xml_attribute(xml, docx->context.arena, name);
}

static void skip(FcXml *xml, void *data)
{
  (void)data;
  fc_xml_skip(xml);
}

static void start_document(FcXml *xml, void *data)
{
  (void)xml;
  ((Docx *)data)->is_document = true;
}

/// Add what a deleted paragraph mark had left over for a next paragraph.
static void end_paragraphs(Docx *docx)
{
  if (docx->story->kept) {
    fc_docx_add_paragraph(&docx->blocks, docx->story->kept);
    docx->story->kept = NULL;
  }
}

static FcPos next_paragraph(const Docx *docx)
{
  FcPos pos = docx->context.pos;

  pos.line = docx->paragraphs + 1;
  return pos;
}

static void start_w_p(FcXml *xml, void *data)
{
  Docx *docx = (Docx *)data;
  Story *story = docx->story;

  if (story->open) {
    fc_xml_skip(xml);
    return;
  }
  docx->context.pos.line = ++docx->paragraphs;
  story->open = (FcDocxParagraph *)fc_arena_alloc(docx->context.arena,
                                                  sizeof(FcDocxParagraph));
  *story->open = (FcDocxParagraph){
      .style = fc_docx_paragraph_style(docx->definitions->styles, FC_STR("")),
      .number = FC_DOCX_UNSET,
      .level = FC_DOCX_UNSET,
      .pos = docx->context.pos,
  };
  story->mark_deleted = false;
  if (story->kept) {
    story->open->first = story->kept->first;
    story->open->last = story->kept->last;
    story->kept = NULL;
  }
}

static void end_w_p(FcXml *xml, void *data)
{
  Docx *docx = (Docx *)data;
  Story *story = docx->story;
  (void)xml;

  if (story->mark_deleted) {
    story->kept = story->open;
  } else {
    fc_docx_add_paragraph(&docx->blocks, story->open);
  }
  story->open = NULL;
}

static void start_paragraph_property(FcXml *xml, void *data)
{
  const Docx *docx = (const Docx *)data;
  const char *name = fc_xml_name(xml);
  FcDocxParagraph *paragraph = docx->story->open;

  if (!paragraph) {
    return;
  }
  if (!strcmp(name, "w:pStyle")) {
    paragraph->style = fc_docx_paragraph_style(docx->definitions->styles,
                                               value_of(docx, xml, "w:val"));
  } else if (!strcmp(name, "w:numId")) {
    paragraph->number = fc_docx_number(xml, docx->context.arena, "w:val");
  } else if (!strcmp(name, "w:ilvl")) {
    paragraph->level = fc_docx_number(xml, docx->context.arena, "w:val");
  }
}

static void start_w_r(FcXml *xml, void *data)
{
  Story *story = ((Docx *)data)->story;
  (void)xml;

  story->run = (Run){.open = story->open, .format = FC_DOCX_NO_FORMAT};
}

static void end_w_r(FcXml *xml, void *data)
{
  (void)xml;
  ((Docx *)data)->story->run.open = false;
}

/// Properties of runs; those of paragraph marks and controls are no matter.
static void start_w_r_pr(FcXml *xml, void *data)
{
  ((Docx *)data)->story->run.in_properties = fc_xml_is_in(xml, "w:r");
}

static void end_w_r_pr(FcXml *xml, void *data)
{
  (void)xml;
  ((Docx *)data)->story->run.in_properties = false;
}

static void start_run_property(FcXml *xml, void *data)
{
  const Docx *docx = (const Docx *)data;
  Run *run = &docx->story->run;

  if (!run->in_properties) {
    return;
  }
  if (!strcmp(fc_xml_name(xml), "w:rStyle")) {
    run->style = fc_docx_character_style(docx->definitions->styles,
                                         value_of(docx, xml, "w:val"));
  } else {
    fc_docx_read_property(&run->format, xml, docx->context.arena);
  }
}

/// Text that is deleted or moved away, or the mark at a paragraph's end.
static void start_deletion(FcXml *xml, void *data)
{
  if (fc_xml_is_in(xml, "w:rPr")) {
    ((Docx *)data)->story->mark_deleted = true;
  } else {
    fc_xml_skip(xml);
  }
}

/// A switch as Word combines it (ISO 29500-1, 17.7.3): what the run says, else
/// its style turns over what the paragraph's style says.
static bool combine(int own, int character, int paragraph)
{
  return own != FC_DOCX_UNSET ? own == 1 : (character == 1) != (paragraph == 1);
}

static int colour_of(const Run *run, const FcDocxFormat *base)
{
  if (run->format.colour != FC_DOCX_UNSET) {
    return run->format.colour;
  }
  if (run->style && run->style->format.colour != FC_DOCX_UNSET) {
    return run->style->format.colour;
  }
  return base->colour != FC_DOCX_UNSET ? base->colour : -1;
}

/// Add to the open paragraph, as the run, link and fields around it say.
static void add_piece(Docx *docx, FcNodeType type, FcStr text)
{
  const Story *story = docx->story;
  const Run *run = &story->run;
  if (!run->open || fc_docx_field_hides(story->fields)) {
    return;
  }

  const FcDocxFormat none = FC_DOCX_NO_FORMAT;
  const FcDocxFormat *own = &run->format;
  const FcDocxFormat *style = run->style ? &run->style->format : &none;
  const FcDocxFormat *base = &story->open->style->format;
  if (combine(own->hidden, style->hidden, base->hidden)) {
    return;
  }
  FcDocxPiece piece = {
      .type = type,
      .text = text,
      .linked = story->linked,
      .target = story->target,
      // What the whole paragraph's style marks is not emphasis.
      .strong = base->bold != 1 && combine(own->bold, style->bold, base->bold),
      .em = base->italic != 1 &&
            combine(own->italic, style->italic, base->italic),
      .colour = colour_of(run, base),
  };
  if (!piece.linked) {
    piece.linked = fc_docx_field_links(&piece.target, story->fields);
  }
  fc_docx_add_piece(docx->context.arena, story->open, &piece);
}

/// What Word shows for a character of a Symbol font, which has its own code
/// page in the private use area; 0 for others.
static uint32_t map_symbol(uint32_t c)
{
  static const struct {
    uint32_t from, to;
  } symbols[] = {
      {0xF02D, 0x2013}, // "2015-2024" (Belgium 2023)
      {0xF0A7, 0x25AA},
      {0xF0B7, 0x2022},
  };

  for (size_t i = 0; i < sizeof symbols / sizeof *symbols; ++i) {
    if (symbols[i].from == c) {
      return symbols[i].to;
    }
  }
  return 0;
}

static void add_code(Docx *docx, uint32_t c)
{
  FcStrbuf buf = {0};

  fc_strbuf_add_code(&buf, c);
  add_piece(docx, FC_TEXT, fc_strbuf_str(&buf));
  fc_strbuf_free(&buf);
}

static void add_w_t(FcXml *xml, void *data, FcStr text)
{
  Docx *docx = (Docx *)data;
  size_t start = 0;
  uint32_t c = 0;
  (void)xml;

  for (size_t at = 0; at < text.len;) {
    const size_t len = fc_str_next(&c, fc_str_from(text, at));
    const uint32_t symbol = map_symbol(c);
    if (symbol) {
      add_piece(docx, FC_TEXT, fc_str_from(fc_str_upto(text, at), start));
      add_code(docx, symbol);
      start = at + len;
    }
    at += len;
  }
  add_piece(docx, FC_TEXT, fc_str_from(text, start));
}

/// A symbol of a given font; without a plain counterpart it is a decoration.
static void start_w_sym(FcXml *xml, void *data)
{
  Docx *docx = (Docx *)data;
  const FcStr code = value_of(docx, xml, "w:char");
  const unsigned long c = code.len ? strtoul(code.data, NULL, 16) : 0;
  const uint32_t symbol =
      map_symbol(c < 0x100 ? 0xF000 + (uint32_t)c : (uint32_t)c);

  if (symbol) {
    add_code(docx, symbol);
  }
}

/// An element that stands for a character; tabulator stops have its name too.
static void start_character(FcXml *xml, void *data)
{
  static const struct {
    const char *name;
    FcNodeType type;
    const char *text;
  } characters[] = {
      {"w:br", FC_BREAK, ""},
      {"w:cr", FC_BREAK, ""},
      {"w:noBreakHyphen", FC_TEXT, "\u2011"},
      {"w:ptab", FC_TEXT, "\t"},
      {"w:tab", FC_TEXT, "\t"},
  };

  for (size_t i = 0; i < sizeof characters / sizeof *characters; ++i) {
    if (fc_xml_is_in(xml, "w:r") &&
        !strcmp(fc_xml_name(xml), characters[i].name)) {
      add_piece((Docx *)data, characters[i].type, fc_str(characters[i].text));
    }
  }
}

static void start_image(FcXml *xml, void *data)
{
  (void)xml;
  add_piece((Docx *)data, FC_IMAGE, FC_STR(""));
}

static void start_w_hyperlink(FcXml *xml, void *data)
{
  const Docx *docx = (const Docx *)data;
  const FcStr target = fc_docx_find_target(&docx->definitions->relations,
                                           value_of(docx, xml, "r:id"));
  const FcStr anchor = value_of(docx, xml, "w:anchor");

  docx->story->linked = true;
  docx->story->target = anchor.len
                            ? fc_arena_printf(docx->context.arena, "%.*s#%.*s",
                                              FC_FMT(target), FC_FMT(anchor))
                            : target;
}

static void end_w_hyperlink(FcXml *xml, void *data)
{
  Story *story = ((Docx *)data)->story;
  (void)xml;

  story->linked = false;
  story->target = (FcStr){NULL, 0};
}

static void start_w_fld_char(FcXml *xml, void *data)
{
  const Docx *docx = (const Docx *)data;
  FcArena *arena = docx->context.arena;
  const FcStr type = value_of(docx, xml, "w:fldCharType");
  FcDocxField **fields = &docx->story->fields;

  if (fc_str_eq(type, FC_STR("begin"))) {
    *fields = fc_docx_field_begin(arena, *fields);
  } else if (fc_str_eq(type, FC_STR("separate"))) {
    fc_docx_field_separate(arena, *fields);
  } else if (fc_str_eq(type, FC_STR("end"))) {
    *fields = fc_docx_field_end(*fields);
  }
}

static void add_w_instr_text(FcXml *xml, void *data, FcStr text)
{
  const Docx *docx = (const Docx *)data;
  (void)xml;

  fc_docx_field_add(docx->context.arena, docx->story->fields, text);
}

static void start_w_fld_simple(FcXml *xml, void *data)
{
  const Docx *docx = (const Docx *)data;
  FcArena *arena = docx->context.arena;
  FcDocxField *field = fc_docx_field_begin(arena, docx->story->fields);

  fc_docx_field_add(arena, field, value_of(docx, xml, "w:instr"));
  fc_docx_field_separate(arena, field);
  docx->story->fields = field;
}

static void end_w_fld_simple(FcXml *xml, void *data)
{
  Story *story = ((Docx *)data)->story;
  (void)xml;

  story->fields = fc_docx_field_end(story->fields);
}

static void start_w_txbx_content(FcXml *xml, void *data)
{
  Docx *docx = (Docx *)data;
  Story *story = (Story *)fc_arena_alloc(docx->context.arena, sizeof(Story));
  (void)xml;

  story->around = docx->story;
  docx->story = story;
}

static void end_w_txbx_content(FcXml *xml, void *data)
{
  Docx *docx = (Docx *)data;
  (void)xml;

  end_paragraphs(docx);
  docx->story = docx->story->around;
}

/// The same in several ways, for programs that know more or less: once.
static void start_mc_alternate_content(FcXml *xml, void *data)
{
  (void)xml;
  ((Docx *)data)->has_alternative = false;
}

static void start_alternative(FcXml *xml, void *data)
{
  if (((const Docx *)data)->has_alternative) {
    fc_xml_skip(xml);
  }
}

static void end_alternative(FcXml *xml, void *data)
{
  (void)xml;
  ((Docx *)data)->has_alternative = true;
}

static void start_w_sdt(FcXml *xml, void *data)
{
  (void)xml;
  ((Docx *)data)->is_placeholder = false;
}

static void start_w_showing_plc_hdr(FcXml *xml, void *data)
{
  Docx *docx = (Docx *)data;

  docx->is_placeholder = fc_docx_switch(xml, docx->context.arena) != 0;
}

static void start_w_sdt_content(FcXml *xml, void *data)
{
  Docx *docx = (Docx *)data;

  if (docx->is_placeholder) {
    docx->is_placeholder = false;
    fc_xml_skip(xml);
  }
}

static FcNodeType table_part(const FcXml *xml)
{
  const char *name = fc_xml_name(xml);

  return !strcmp(name, "w:tbl")  ? FC_TABLE
         : !strcmp(name, "w:tr") ? FC_ROW
                                 : FC_CELL;
}

static void start_table_part(FcXml *xml, void *data)
{
  Docx *docx = (Docx *)data;

  end_paragraphs(docx);
  if (docx->story->open ||
      !fc_docx_open(&docx->blocks, table_part(xml), next_paragraph(docx))) {
    fc_xml_skip(xml);
  }
}

static void end_table_part(FcXml *xml, void *data)
{
  Docx *docx = (Docx *)data;

  end_paragraphs(docx);
  fc_docx_close(&docx->blocks, table_part(xml));
}

static void start_w_grid_span(FcXml *xml, void *data)
{
  const Docx *docx = (const Docx *)data;
  FcNode *cell = fc_tree_current(docx->blocks.tree);
  const int columns = fc_docx_number(xml, docx->context.arena, "w:val");

  if (cell->type == FC_CELL && columns > 0) {
    cell->columns = columns < MAX_COLUMNS ? columns : MAX_COLUMNS;
  }
}

/// What elements of the main part do; those that are not listed hold or mean
/// nothing of their own.
static const FcXmlRule document_rules[] = {
    {"mc:AlternateContent", start_mc_alternate_content, NULL, NULL},
    {"mc:Choice", start_alternative, end_alternative, NULL},
    {"mc:Fallback", start_alternative, end_alternative, NULL},
    {"pic:pic", start_image, NULL, NULL},
    {"v:imagedata", start_image, NULL, NULL},
    {"w:b", start_run_property, NULL, NULL},
    {"w:br", start_character, NULL, NULL},
    {"w:color", start_run_property, NULL, NULL},
    {"w:cr", start_character, NULL, NULL},
    {"w:del", start_deletion, NULL, NULL},
    {"w:document", start_document, NULL, NULL},
    {"w:fldChar", start_w_fld_char, NULL, NULL},
    {"w:fldSimple", start_w_fld_simple, end_w_fld_simple, NULL},
    {"w:gridSpan", start_w_grid_span, NULL, NULL},
    {"w:hyperlink", start_w_hyperlink, end_w_hyperlink, NULL},
    {"w:i", start_run_property, NULL, NULL},
    {"w:ilvl", start_paragraph_property, NULL, NULL},
    {"w:instrText", NULL, NULL, add_w_instr_text},
    {"w:moveFrom", start_deletion, NULL, NULL},
    {"w:noBreakHyphen", start_character, NULL, NULL},
    {"w:numId", start_paragraph_property, NULL, NULL},
    {"w:p", start_w_p, end_w_p, NULL},
    {"w:pPrChange", skip, NULL, NULL},
    {"w:pStyle", start_paragraph_property, NULL, NULL},
    {"w:ptab", start_character, NULL, NULL},
    {"w:r", start_w_r, end_w_r, NULL},
    {"w:rPr", start_w_r_pr, end_w_r_pr, NULL},
    {"w:rPrChange", skip, NULL, NULL},
    {"w:rStyle", start_run_property, NULL, NULL},
    {"w:sdt", start_w_sdt, NULL, NULL},
    {"w:sdtContent", start_w_sdt_content, NULL, NULL},
    {"w:showingPlcHdr", start_w_showing_plc_hdr, NULL, NULL},
    {"w:sym", start_w_sym, NULL, NULL},
    {"w:t", NULL, NULL, add_w_t},
    {"w:tab", start_character, NULL, NULL},
    {"w:tbl", start_table_part, end_table_part, NULL},
    {"w:tc", start_table_part, end_table_part, NULL},
    {"w:tr", start_table_part, end_table_part, NULL},
    {"w:txbxContent", start_w_txbx_content, end_w_txbx_content, NULL},
    {"w:vanish", start_run_property, NULL, NULL},
};

FcStatus fc_docx_read_document(FcTree *tree,
                               FcStr part,
                               const char *name,
                               const FcDocxDefinitions *definitions,
                               const FcDocxContext *context)
{
  const FcXmlRules rules = {fc_docx_spaces, fc_docx_space_count, document_rules,
                            sizeof document_rules / sizeof *document_rules};
  Story story = {0};
  Docx docx = {
      .context = *context,
      .definitions = definitions,
      .blocks = {.tree = tree, .numbering = definitions->numbering},
      .story = &story,
  };

  const FcStatus status =
      fc_xml_read(part, &rules, &docx, name, &docx.context.pos, context->diag);
  if (status) {
    return status;
  }
  if (!docx.is_document) {
    return fc_docx_refuse(context);
  }
  end_paragraphs(&docx);
  fc_docx_end_lists(&docx.blocks);
  return fc_tree_finish(tree, context->diag);
}
