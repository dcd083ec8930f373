#include "write_order.h"

#include "prefixes.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/// Classes, the most telling first: a thing stands in the first group that one
/// of its classes has. Rows of one heading follow each other.
static const struct {
  const char *heading;
  const char *class_name; ///< NULL: any other class, or none
  const char *property;   ///< That the thing must have too, or NULL
} groups[] = {
    {"The catalogue", "dcat:Catalog", "dcat:themeTaxonomy"},
    {"The catalogue", "dcat:DatasetSeries", NULL},
    {"The catalogue", "dcat:CatalogRecord", NULL},
    {"Factsheets as datasets", "dcat:Dataset", "dcat:distribution"},
    {"Factsheets as datasets", "dcat:Distribution", NULL},
    {"Whom to ask", "vcard:Kind", NULL},
    {"Services", "cpsv:PublicService", NULL},
    {"Channels of services", "cv:Channel", NULL},
    {"Parts in services and events", "cv:Participation", NULL},
    {"Registries and data portals", "dcat:Dataset", NULL},
    {"Registries and data portals", "dcat:Catalog", NULL},
    {"Organisations", "cv:PublicOrganisation", NULL},
    {"Organisations", "org:OrganizationalUnit", NULL},
    {"Organisations", "org:Organization", NULL},
    {"Organisations", "foaf:Organization", NULL},
    {"Organisations", "foaf:Agent", NULL},
    {"Organisations", "org:Post", NULL},
    {"Laws, strategies and plans", "eli:LegalResource", NULL},
    {"Projects", "foaf:Project", NULL},
    {"Events", "cv:PublicEvent", NULL},
    {"Events", "cv:LifeEvent", NULL},
    {"Events", "cv:BusinessEvent", NULL},
    {"Events", "cv:Event", NULL},
    {"Figures", "dqv:QualityMeasurement", NULL},
    {"Scoreboards", "dqv:Category", NULL},
    {"Scoreboards", "dqv:Dimension", NULL},
    {"Scoreboards", "dqv:Metric", NULL},
    {"Standards", "dct:Standard", NULL},
    {"Statements", "rdf:Statement", NULL},
    {"Rules", "rml:TriplesMap", NULL},
    {"Rules", "prov:Plan", NULL},
    {"Other things", NULL, NULL},
    {"Mentions", "rdfs:Resource", NULL},
    {"Times", "dct:PeriodOfTime", NULL},
    {"Times", "time:Interval", NULL},
    {"Times", "time:Instant", NULL},
    {"Where it was read", "prov:Entity", NULL},
    {"How it was made", "prov:Activity", NULL},
    {"How it was made", "prov:SoftwareAgent", NULL},
    {"How it was made", "prov:Agent", NULL},
    {"How it was made", "spdx:Checksum", NULL},
    {"Web pages", "foaf:Document", NULL},
    {"Places", "dct:Location", NULL},
    {"Code lists", "dct:RightsStatement", NULL},
    {"Code lists", "dct:Frequency", NULL},
    {"Code lists", "dct:LicenseDocument", NULL},
    {"Code lists", "dct:LinguisticSystem", NULL},
    {"Code lists", "dct:MediaTypeOrExtent", NULL},
    {"Code lists", "dct:MediaType", NULL},
    {"Code lists", "eli:ResourceType", NULL},
    {"Code lists", "spdx:ChecksumAlgorithm", NULL},
    {"Code lists", "skos:Concept", NULL},
    {"Code lists", "skos:ConceptScheme", NULL},
};
enum { GROUPS = sizeof groups / sizeof *groups };

/// Properties in order; those that are not here stand at NULL, by their IRIs.
static const char *const properties[] = {
    "rdf:type",
    // what it is called
    "dct:title",
    "skos:prefLabel",
    "foaf:name",
    "vcard:fn",
    "locn:geographicName",
    "rdfs:label",
    "dct:alternative",
    "skos:altLabel",
    "dct:description",
    "skos:definition",
    "skos:note",
    "dct:identifier",
    "skos:notation",
    "owl:sameAs",
    "dcat:version",
    // who runs it
    "cv:hasCompetentAuthority",
    "dct:publisher",
    "dct:creator",
    "dct:contributor",
    "eli:passed_by",
    "eli:responsibility_of_agent",
    "cv:hasParticipation",
    "cv:hasParticipant",
    "cv:role",
    "org:unitOf",
    "org:hasUnit",
    "org:linkedTo",
    "org:role",
    "dcat:contactPoint",
    "vcard:hasEmail",
    "vcard:hasURL",
    // by which law
    "cv:hasLegalResource",
    "dcatap:applicableLegislation",
    "dct:license",
    "dct:accessRights",
    "eli:based_on",
    "eli:transposes",
    "eli:implements",
    "eli:amends",
    "eli:repeals",
    "eli:cites",
    // with what it has to do
    "dct:replaces",
    "dct:requires",
    "dct:relation",
    "dct:conformsTo",
    "cv:hasRelatedService",
    "cv:relatedService",
    "cv:isGroupedBy",
    "dct:audience",
    // when
    "eli:date_document",
    "eli:first_date_entry_in_force",
    "eli:date_publication",
    "dct:date",
    "dct:created",
    "dct:issued",
    "dct:modified",
    "dct:temporal",
    "dct:accrualPeriodicity",
    "dcat:startDate",
    "dcat:endDate",
    "time:hasTime",
    "time:hasBeginning",
    "time:hasEnd",
    "time:inXSDgYear",
    "time:inXSDgYearMonth",
    "time:inXSDDate",
    // where
    "dct:spatial",
    "dct:language",
    "dbo:capital",
    "dbo:officialLanguage",
    "dbo:currency",
    "cv:hasChannel",
    "foaf:homepage",
    "foaf:page",
    "dcat:landingPage",
    "dcat:accessURL",
    "dcat:downloadURL",
    "dcat:mediaType",
    "dct:format",
    "dcatap:availability",
    // of which kind
    "dct:type",
    "eli:type_document",
    "cv:isClassifiedBy",
    "org:classification",
    "org:purpose",
    "cv:sector",
    "dcat:theme",
    "dcat:keyword",
    "adms:status",
    "dqv:isMeasurementOf",
    "dqv:computedOn",
    "dqv:value",
    "rdf:subject",
    "rdf:predicate",
    "rdf:object",
    NULL,
    // in what it stands, and what stands in it
    "foaf:primaryTopic",
    "dcat:inSeries",
    "dct:isPartOf",
    "skos:inScheme",
    "skos:topConceptOf",
    "dqv:inCategory",
    "skos:broader",
    "skos:narrower",
    "dcat:record",
    "dcat:distribution",
    "dcat:dataset",
    "dcat:catalog",
    "dct:hasPart",
    "dct:references",
    // who said it
    "dct:provenance",
    "dct:source",
    "spdx:checksum",
    "spdx:algorithm",
    "spdx:checksumValue",
    "prov:used",
    "prov:wasAssociatedWith",
    "prov:wasGeneratedBy",
    "prov:wasAttributedTo",
    "prov:specializationOf",
    "prov:wasDerivedFrom",
    "prov:wasInfluencedBy",
};
enum { PROPERTIES = sizeof properties / sizeof *properties };

/// What a subject is called by, the best first.
static const char *const names[] = {
    "dct:title", "skos:prefLabel", "foaf:name", "vcard:fn", "rdfs:label",
};
enum { NAMES = sizeof names / sizeof *names };

/// A number that a term has; terms of a graph are unique.
typedef struct {
  const FcTerm *term;
  size_t number;
} Entry;

typedef struct {
  Entry *entries; ///< By address
  size_t len;
} Numbers;

/// A triple and where it stands among those of its subject.
typedef struct {
  FcTriple triple;
  size_t property; ///< Row of `properties`
  size_t group;    ///< Row of `groups` for a class; else 0
} Statement;

/// A block before it has its place.
typedef struct {
  const FcTerm *subject;
  size_t group; ///< The first row of `groups` with its heading
  FcBlock block;
  FcStr label;
} Draft;

struct FcOrder {
  FcArena *arena;
  FcGraph *graph;
  const FcTerm *type; ///< rdf:type, or NULL
  const FcTerm *names[NAMES];
  const FcTerm *classes[GROUPS];
  const FcTerm *needed[GROUPS]; ///< The groups' properties
  Numbers class_rows;
  Numbers property_rows;
  size_t other_class;
  size_t other_property;
  FcTriple *triples;
  FcBlock *blocks;
  FcStr *labels;    ///< Of the blocks
  Numbers subjects; ///< Places among `blocks`
  size_t len;
};

// ---- numbers of terms

static int compare_addresses(const void *a, const void *b)
{
  const uintptr_t first = (uintptr_t)((const Entry *)a)->term;
  const uintptr_t second = (uintptr_t)((const Entry *)b)->term;

  return (first > second) - (first < second);
}

static void sort_numbers(Numbers *numbers)
{
  qsort(numbers->entries, numbers->len, sizeof(Entry), compare_addresses);
}

static size_t find_number(const Numbers *numbers,
                          const FcTerm *term,
                          size_t otherwise)
{
  const Entry key = {.term = term};
  const Entry *found =
      numbers->len
          ? (const Entry *)bsearch(&key, numbers->entries, numbers->len,
                                   sizeof(Entry), compare_addresses)
          : NULL;

  return found ? found->number : otherwise;
}

static const FcTerm *find_term(const FcOrder *order, const char *name)
{
  return name ? fc_graph_find_iri(order->graph,
                                  fc_long_iri(order->arena, fc_str(name)))
              : NULL;
}

static void add_number(Numbers *numbers, const FcTerm *term, size_t number)
{
  if (term) {
    numbers->entries[numbers->len++] = (Entry){term, number};
  }
}

/// Find the tables' terms in the graph.
static void read_tables(FcOrder *order)
{
  order->class_rows.entries =
      (Entry *)fc_arena_alloc(order->arena, GROUPS * sizeof(Entry));
  order->property_rows.entries =
      (Entry *)fc_arena_alloc(order->arena, PROPERTIES * sizeof(Entry));
  for (size_t i = 0; i < GROUPS; ++i) {
    order->classes[i] = find_term(order, groups[i].class_name);
    order->needed[i] = find_term(order, groups[i].property);
    if (!groups[i].class_name) {
      order->other_class = i;
    } else if (!groups[i].property) {
      add_number(&order->class_rows, order->classes[i], i);
    }
  }
  for (size_t i = 0; i < PROPERTIES; ++i) {
    if (!properties[i]) {
      order->other_property = i;
    }
    add_number(&order->property_rows, find_term(order, properties[i]), i);
  }
  for (size_t i = 0; i < NAMES; ++i) {
    order->names[i] = find_term(order, names[i]);
  }
  order->type = find_term(order, properties[0]);
  sort_numbers(&order->class_rows);
  sort_numbers(&order->property_rows);
}

// ---- within a block

static int compare_objects(const FcTerm *a, const FcTerm *b)
{
  const int order = fc_str_cmp_natural(a->text, b->text);

  return order ? order : fc_term_cmp(a, b);
}

static int compare_statements(const void *a, const void *b)
{
  const Statement *first = (const Statement *)a;
  const Statement *second = (const Statement *)b;

  if (first->property != second->property) {
    return first->property < second->property ? -1 : 1;
  }
  const int order =
      fc_term_cmp(first->triple.predicate, second->triple.predicate);
  if (order || first->group == second->group) {
    return order ? order
                 : compare_objects(first->triple.object, second->triple.object);
  }
  return first->group < second->group ? -1 : 1;
}

static void sort_block(const FcOrder *order,
                       FcTriple *triples,
                       Statement *statements,
                       size_t len)
{
  for (size_t i = 0; i < len; ++i) {
    const FcTriple *triple = &triples[i];
    statements[i] = (Statement){
        .triple = *triple,
        .property = find_number(&order->property_rows, triple->predicate,
                                order->other_property),
        .group = triple->predicate == order->type
                     ? find_number(&order->class_rows, triple->object,
                                   order->other_class)
                     : 0,
    };
  }
  qsort(statements, len, sizeof(Statement), compare_statements);
  for (size_t i = 0; i < len; ++i) {
    triples[i] = statements[i].triple;
  }
}

/// @return The first object of that property, or NULL.
static const FcTerm *find_object(const FcBlock *block, const FcTerm *property)
{
  for (size_t i = 0; i < block->len && property; ++i) {
    if (block->triples[i].predicate == property) {
      return block->triples[i].object;
    }
  }
  return NULL;
}

static bool has_class(const FcOrder *order,
                      const FcBlock *block,
                      const FcTerm *class_term)
{
  for (size_t i = 0; i < block->len; ++i) {
    if (block->triples[i].predicate == order->type &&
        block->triples[i].object == class_term) {
      return true;
    }
  }
  return false;
}

static size_t find_group(const FcOrder *order, const FcBlock *block)
{
  // Sorted: the first class is the most telling one.
  const FcTerm *first = find_object(block, order->type);
  const size_t group =
      first ? find_number(&order->class_rows, first, order->other_class)
            : order->other_class;

  for (size_t i = 0; i < group; ++i) {
    if (order->classes[i] && find_object(block, order->needed[i]) &&
        has_class(order, block, order->classes[i])) {
      return i;
    }
  }
  return group;
}

/// @return The first row with the heading of that row.
static size_t first_row(size_t row)
{
  while (row && !strcmp(groups[row - 1].heading, groups[row].heading)) {
    --row;
  }
  return row;
}

static FcStr find_label(const FcOrder *order, const FcBlock *block)
{
  for (size_t i = 0; i < NAMES; ++i) {
    const FcTerm *name = find_object(block, order->names[i]);
    if (name) {
      return name->text;
    }
  }
  return (FcStr){NULL, 0};
}

// ---- blocks

static int compare_drafts(const void *a, const void *b)
{
  const Draft *first = (const Draft *)a;
  const Draft *second = (const Draft *)b;

  if (first->group != second->group) {
    return first->group < second->group ? -1 : 1;
  }
  return compare_objects(first->subject, second->subject);
}

/// Cut the triples into blocks. @return As many drafts as there are subjects.
static Draft *draft_blocks(FcOrder *order, size_t len)
{
  Draft *drafts = (Draft *)fc_alloc((len + 1) * sizeof(Draft));
  Statement *statements = (Statement *)fc_alloc((len + 1) * sizeof(Statement));

  for (size_t start = 0; start < len;) {
    FcTriple *first = &order->triples[start];
    size_t end = start + 1;
    while (end < len && order->triples[end].subject == first->subject) {
      ++end;
    }
    sort_block(order, first, statements, end - start);
    Draft *draft = &drafts[order->len++];
    draft->subject = first->subject;
    draft->block = (FcBlock){.triples = first, .len = end - start};
    draft->group = first_row(find_group(order, &draft->block));
    draft->block.heading = groups[draft->group].heading;
    draft->label = find_label(order, &draft->block);
    start = end;
  }
  free(statements);
  return drafts;
}

static void place_blocks(FcOrder *order, Draft *drafts)
{
  const size_t len = order->len;

  qsort(drafts, len, sizeof(Draft), compare_drafts);
  order->blocks =
      (FcBlock *)fc_arena_alloc(order->arena, (len + 1) * sizeof(FcBlock));
  order->labels =
      (FcStr *)fc_arena_alloc(order->arena, (len + 1) * sizeof(FcStr));
  order->subjects.entries =
      (Entry *)fc_arena_alloc(order->arena, (len + 1) * sizeof(Entry));
  for (size_t i = 0; i < len; ++i) {
    order->blocks[i] = drafts[i].block;
    order->labels[i] = drafts[i].label;
    add_number(&order->subjects, drafts[i].subject, i);
  }
  sort_numbers(&order->subjects);
}

FcOrder *fc_order_new(FcGraph *graph)
{
  const FcTriple *triples = fc_graph_triples(graph);
  const size_t len = fc_graph_size(graph);
  FcOrder *order = (FcOrder *)fc_alloc(sizeof(FcOrder));

  *order = (FcOrder){.arena = fc_arena_new(), .graph = graph};
  read_tables(order);
  order->triples =
      (FcTriple *)fc_arena_alloc(order->arena, (len + 1) * sizeof(FcTriple));
  for (size_t i = 0; i < len; ++i) {
    order->triples[i] = triples[i];
  }
  Draft *drafts = draft_blocks(order, len);
  place_blocks(order, drafts);
  free(drafts);
  return order;
}

void fc_order_free(FcOrder *order)
{
  if (order) {
    fc_arena_free(order->arena);
    free(order);
  }
}

const FcBlock *fc_order_blocks(const FcOrder *order, size_t *count)
{
  *count = order->len;
  return order->blocks;
}

FcStr fc_order_label(const FcOrder *order, const FcTerm *term)
{
  const size_t at = find_number(&order->subjects, term, order->len);

  return at < order->len ? order->labels[at] : (FcStr){NULL, 0};
}
