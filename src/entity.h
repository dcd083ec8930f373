/**
 * @file
 * Records: what the extraction finds in a document and what linking makes of
 * it. `factcat entities` prints them as JSON Lines; the mapping rules of
 * vocab/mapping/ read the same fields by the same names ("$.name").
 *
 * One struct serves all records; `t` tells which one it is:
 *
 * | t             | what                                                    |
 * | ---           | ---                                                     |
 * | document      | the factsheet; always the first record                  |
 * | entity        | a thing that the document presents                      |
 * | agent         | an organisation that is only named, as somebody's owner |
 * | act           | an EU or national act that is only cited                |
 * | mention       | another thing that is only named in a relation          |
 * | name          | one more name of the record that bears `iri`            |
 * | concept       | a scoreboard or recommendation of the EIF               |
 * | profile       | what the document tells of its country in facts         |
 * | indicator     | one figure of the country                               |
 * | post          | an office of state, never who holds it                  |
 * | participation | who takes part in what                                  |
 * | period        | a span of time                                          |
 * | series        | the factsheets of one country, where a run has several  |
 * | place         | a line of the source that something was derived from    |
 * | catalogue     | the run's catalogue, from the configuration             |
 *
 * Fields are in the arena; an absent text is `{NULL, 0}`, an absent list has
 * `len` 0, an absent number is 0.
 */
#ifndef FC_ENTITY_H
#define FC_ENTITY_H

#include "arena.h"
#include "diag.h"
#include "str.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/// A list of texts in an arena.
typedef struct {
  FcStr *items;
  size_t len;
  size_t capacity;
} FcStrs;

typedef struct {
  // The gold schema's fields, under the same names.
  FcStr t, id, name, kind, section, heading, form, start, end, level, region;
  FcStr note, same_as;
  FcStrs alt, owner, urls, refs;
  unsigned line;

  // What extraction adds.
  FcStr description;       ///< First paragraph of the thing's own text
  FcStr began;             ///< Start of its time; of a law none
  FcStr adopted, in_force; ///< Acts and plans: when they entered into force
  FcStr dated;         ///< When else something was done to it, as it was new
  FcStrs alt_language; ///< As many as `alt`: "en", "nl", "und"
  FcStr rule;          ///< Which rule found it, for `explain`
  FcStrs languages;    ///< Offered languages, ISO 639-1: "nl"
  FcStrs passed_by;    ///< Acts and plans: owners that decided on them
  FcStrs drafted_by;   ///< … those that only wrote them
  FcStrs part_of;      ///< Names, as printed: this is part of …
  FcStrs successor_of; ///< … came in the place of …
  FcStrs legal_basis;  ///< Acts that set it up
  FcStrs requires;     ///< Things that it uses
  FcStrs mentions;     ///< Services, acts, plans that it names else
  FcStrs transposes, implements, amends, repeals, cites; ///< Acts
  FcStrs amended_by;          ///< Acts that amended this one
  FcStrs repealing, repealed; ///< Pairs of cited acts: the one ended the other
  FcStr status, access;       ///< "UnderDevelopment"; registries: "PUBLIC"
  FcStrs audience;            ///< Services: "citizens"
  FcStr scoreboard;           ///< EIF items: title of their scoreboard
  FcStr recommendations;      ///< EIF items: "20-24"
  FcStr publisher_type; ///< What the text says that a body is, "company": the
                        ///< last part of a concept of publisher-type/

  // The country's profile.
  FcStr value;             ///< Indicators: xsd:decimal
  FcStr measure;           ///< Their unit: a concept of the lexicon, "unit/km2"
  FcStr year;              ///< Which the figure is of; none where not printed
  FcStr capital, currency; ///< Its name; ISO 4217
  FcStr updated;           ///< When the source's figures were: "2019-03-15"

  // The document.
  FcStr country;      ///< ISO 3166 alpha-2 as the EU writes it: "BE", "EL"
  FcStr country_name; ///< English
  FcStr issued;       ///< "2024-07"; of laws and plans when they came out
  FcStr publisher;
  FcStrs chapters, contributors, keywords;
  unsigned edition;
  FcStr checksum; ///< SHA-256 of the file
  FcStr version;  ///< Of this program

  // What linking adds: IRIs, and dates by their precision.
  FcStr iri, identifier, title;
  FcStr dataset_iri;   ///< The factsheet's dataset
  FcStr catalogue_iri; ///< The run's catalogue
  FcStr list_iri;      ///< Base registries: their catalogue
  FcStr source_iri;    ///< {page}#line=N, RFC 5147
  FcStr source_label;  ///< The section heading it stands under
  FcStr page_iri;      ///< The document as a page
  FcStr country_iri, spatial_iri, level_iri, kind_iri;
  FcStr start_year, start_month, start_date; ///< One of the three, as it began
  FcStr end_year, end_month, end_date;       ///< One of the three
  FcStr issued_year, issued_month, issued_date;
  FcStr adopted_date; ///< A full date alone
  FcStr in_force_year, in_force_month, in_force_date;
  FcStr dated_year, dated_month, dated_date;
  FcStr period_iri;                          ///< A dct:PeriodOfTime
  FcStr interval_iri, begin_iri, finish_iri; ///< A time:Interval, its ends
  FcStr type_iri;                            ///< Resource type, dataset type
  FcStr publisher_type_iri, access_rights_iri, role_iri, event_iri;
  FcStr status_iri;
  FcStr channel_iri, contact_iri, licence_iri, scheme_iri, notation;
  FcStr value_integer, value_decimal; ///< An indicator's value: one of the two
  FcStr metric_iri, measure_iri;      ///< What an indicator tells, and its unit
  FcStr capital_iri, currency_iri;
  FcStr publisher_iri;           ///< Exactly one on datasets
  FcStr participant_iri, of_iri; ///< Participations
  FcStr language;                ///< Of a name record
  FcStr stand_in;                ///< "yes" for the organisation that stands in
  FcStr portal;                  ///< "yes" for what the portal graph shows too
  FcStr in_series;
  FcStr homepage;
  FcStr presented; ///< "first", or "again" for what an earlier record has told
  FcStr nature;    ///< Infrastructures: "service", or "document" for rules
  FcStr body;      ///< Organisations and agents: "public" or "other"
  FcStr unit;      ///< "yes" for an organisation that is a unit of another
  FcStr role;      ///< Name records: "altLabel" or "alternative"
  FcStr record_iri, contact_name, contact_page;
  FcStr modified_year, modified_month, modified_date; ///< One of the three
  FcStrs passed_by_iri, drafted_by_iri;
  FcStrs answering_iri; ///< … all others
  FcStrs owner_iri, authority_iri, theme_iri, language_iri, page, same;
  FcStrs part_of_iri, successor_of_iri, legal_basis_iri, requires_iri;
  FcStrs transposes_iri, implements_iri, amends_iri, repeals_iri, cites_iri;
  FcStrs unit_of_iri, broader_iri, narrower_iri, audience_iri;
  FcStrs purpose_iri;
  FcStrs legal_resource_iri, related_service_iri, contributor_iri;
  FcStr email, download_ttl, download_rdf, distribution_ttl, distribution_rdf;
} FcRecord;

typedef enum { FC_FIELD_TEXT, FC_FIELD_LIST, FC_FIELD_NUMBER } FcFieldType;

/// How a field is called and where it is in an FcRecord.
typedef struct {
  const char *name;
  size_t offset;
  FcFieldType type;
  bool always; ///< Printed as null or [] where absent (gold schema)
} FcField;

/// @return The field of that name, or NULL.
const FcField *fc_field_find(FcStr name);

/// @return The field behind `field`, the first for NULL; NULL at the end.
const FcField *fc_field_next(const FcField *field);

/// @return How many values `record` has in `field`: 0 where absent.
size_t fc_field_count(const FcRecord *record, const FcField *field);

/// @return The value number `index`; numbers as decimal text, in `arena`.
FcStr fc_field_value(FcArena *arena,
                     const FcRecord *record,
                     const FcField *field,
                     size_t index);

/// The records of one document: itself, its entities in their order, what it
/// tells of its country (the profile first), what linking adds.
typedef struct {
  FcArena *arena; ///< Of the document; not owned
  FcRecord **items;
  size_t len;
  size_t capacity;
  const char *file; ///< For messages
  FcUnit unit;      ///< What `line` of the records counts
} FcEntities;

void fc_entities_init(FcEntities *entities, FcArena *arena, const char *file);

/// @return A new record at the end, with `t` set.
FcRecord *fc_entities_add(FcEntities *entities, FcStr t);

/// @return Where in the source a record was found.
FcPos fc_entities_pos(const FcEntities *entities, const FcRecord *record);

/// @return The document record; NULL while there is none.
FcRecord *fc_entities_document(const FcEntities *entities);

void fc_strs_add(FcArena *arena, FcStrs *list, FcStr text);

/// Add a text unless it is there or empty. @return true if added.
bool fc_strs_add_new(FcArena *arena, FcStrs *list, FcStr text);

bool fc_strs_has(const FcStrs *list, FcStr text);

/// Print one record a line as JSON (RFC 8259), fields in a fixed order.
void fc_entities_dump(const FcEntities *entities, FILE *out);

/// Print the same as one list, for programs that read no JSON Lines.
void fc_entities_dump_list(const FcEntities *entities, FILE *out);

#endif
