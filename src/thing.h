/**
 * @file
 * One thing that a document presents, while its record is filled in: where it
 * stands, and the sentences that tell of it.
 */
#ifndef FC_THING_H
#define FC_THING_H

#include "bodies.h"
#include "english.h"
#include "entity.h"
#include "lexicon.h"
#include "names.h"
#include "persons.h"
#include "runs.h"
#include "scan.h"
#include "strbuf.h"
#include "tree.h"

/// Bytes of the longest alternative name.
#define FC_MAX_ALT 200
/// Bytes of the longest word whose full stop belongs to it: "Ltd."
#define FC_MAX_ABBREVIATION 4
/// A sentence's subject is looked for in so many bytes.
#define FC_SUBJECT_REACH 60

/// What a thing is said to be stands within so many bytes of "is a".
#define FC_PHRASE_REACH 120
/// A presenting phrase stands within so many bytes of the name.
#define FC_PRESENT_REACH 12
/// An EU act's own date stands within so many bytes of its number.
#define FC_ACT_TITLE_REACH 90

/// What a thing is said to be is looked for in the first sentences up to this.
#define FC_KIND_SENTENCES 4
/// Other names are looked for in the first paragraph, and in so many sentences.
#define FC_NAMING_SENTENCES 5

/// A name, folded by fc_thing_fold, and what bears it.
typedef struct {
  FcStr folded;
  FcRecord *record;
} FcNaming;

/// All names so far, in the order in which they were given.
typedef struct {
  FcNaming *items;
  size_t len, capacity;
} FcNamings;

typedef struct FcThing FcThing;

/// Things with their texts, for what can only be told once all are known.
typedef struct {
  FcThing *items;
  size_t len, capacity;
} FcTellings;

/// What the whole extraction of one document shares.
typedef struct {
  FcTree *tree;
  FcArena *arena; ///< Of the tree
  const FcLexicon *lexicon;
  FcScope scope; ///< The document's country
  FcEnglish english;
  FcEntities *entities;
  FcDiag *diag;
  FcNamings names;
  FcPersons persons;
  FcTellings tellings;
} FcExtraction;

typedef struct {
  FcRuns runs;
  const FcWords *words;
  FcStr folded;     ///< For comparisons
  size_t paragraph; ///< Counted from 0 within the thing's text
  bool item;        ///< From a list
} FcSentence;

struct FcThing {
  FcExtraction *extraction;
  FcRecord *record;
  const FcConcept *section; ///< Nearest known heading above, or NULL
  FcStr lead;               ///< The sentence that announces its list, or none
  FcSentence *sentences;
  size_t len, capacity;
  size_t paragraphs;
  bool lists;    ///< The description goes on with the items that follow
  FcStrs own;    ///< Folded names of the thing: name and alternative ones
  size_t titles; ///< So many of them, the first, are in its title
  FcStrs heads;  ///< Folded heads of its name, as "the action plan" uses them
};

/// Start a thing with a name; its record has `t`, `line` and `form` set.
void fc_thing_init(FcThing *thing,
                   FcExtraction *extraction,
                   FcRecord *record,
                   const FcConcept *section);

/// @return `text` without what binds an item to the next: "The Data Office;
/// and".
FcStr fc_without_list_end(FcStr text);

/// Add a paragraph, item or cell to the thing's text, cut into sentences. The
/// first paragraph, with the list that it announces, becomes its description.
void fc_thing_add_text(FcThing *thing, const FcRuns *runs, bool item);

/// The same, where it tells of the thing but does not describe it.
void fc_thing_add_sentences(FcThing *thing, const FcRuns *runs, bool item);

/// Add a paragraph, or the items of a list; other blocks tell nothing.
void fc_thing_add_block(FcThing *thing, const FcNode *block);

/// Set the name from the printed title, without its years and acronym, which
/// become dates and `alt`.
void fc_thing_set_name(FcThing *thing, FcStr printed);

/// @return A name without the blanks, signs and brackets around it: "(Data
/// Plan)", "Data Plan."; the full stop of "Ltd." stays.
FcStr fc_clean_name(FcStr name);

/// Know the thing by a name, which is not written into its record.
void fc_thing_add_own(FcThing *thing, FcStr name);

/// Add an alternative name unless it is one already. Its language is found out
/// by fc_settle_languages.
void fc_thing_add_alt(FcThing *thing, FcStr name);

/// As fc_thing_add_alt, where the language is known: an ISO 639-1 code.
void fc_thing_add_alt_in(FcThing *thing, FcStr name, FcStr language);

/// @return The labels of `scheme` in the sentence.
FcMatches fc_sentence_matches(const FcExtraction *extraction,
                              const FcSentence *sentence,
                              const char *scheme);

/// @return The first of them in `out`; false for none.
bool fc_sentence_scan(FcMatch *out,
                      const FcExtraction *extraction,
                      const FcSentence *sentence,
                      const char *scheme);

/// @return true if the sentence begins with a label of the concept
/// {scheme}/{notation}.
bool fc_sentence_begins(const FcExtraction *extraction,
                        const FcSentence *sentence,
                        const char *scheme,
                        const char *notation);

/**
 * What a sentence says that the thing is: "is a portal | of the state".
 *
 * @param indefinite Set, where there is one, to whether it tells a class ("is
 * a"), not one thing ("is the").
 * @return The noun phrase up to its first boundary, or none.
 */
FcStr fc_thing_definition(bool *indefinite,
                          const FcThing *thing,
                          const FcSentence *sentence);

/// @return true if the sentence speaks of the thing: it names it, or begins
/// with a pronoun or the word for its kind, or is its first.
bool fc_thing_in_sentence(const FcThing *thing, const FcSentence *sentence);

/// @return true if the sentence begins with the word for the thing's kind: "The
/// portal", "This national plan".
bool fc_thing_begins_with_kind(const FcThing *thing,
                               const FcSentence *sentence);

/// @return Where the thing's name stands as the subject of a further clause,
/// between "and" and an auxiliary verb: "…, and the X was launched"; the length
/// of the sentence for nowhere.
size_t fc_thing_subject(const FcThing *thing, const FcSentence *sentence);

/// @return true if what stands at `at` tells of another name: "managed by the
/// Agency, which was created in 2021".
bool fc_thing_is_other_clause(const FcThing *thing,
                              const FcSentence *sentence,
                              size_t at);

/// @return true if what stands at `at` is told by the way: in brackets, of
/// another noun ("projects that …"), or of what is not done.
bool fc_thing_is_aside(const FcThing *thing,
                       const FcSentence *sentence,
                       size_t at);

/// @return true if the verb or apposition at `verb` is the thing's: its name
/// stands right before it, or begins the sentence, as a pronoun or the word for
/// its kind can.
bool fc_thing_is_subject(const FcThing *thing,
                         const FcSentence *sentence,
                         size_t verb);

/// @return false if the sentence begins with a pronoun that means another name,
/// which the sentence before began with.
bool fc_thing_goes_on(const FcThing *thing, const FcSentence *sentence);

/// @return true if the concept, of the scheme "start", says that something
/// begins, in whatever way: "launched", "adopted".
bool fc_is_start(const FcConcept *word);

/// @return What the sentence says that happened to the thing at that date, when
/// it began: "adopted", "issued" or another such concept of the scheme "start",
/// or "of" for "the Plan of 8 June 2020"; none for a date that is not the
/// thing's, or that of a change.
FcStr fc_thing_date_role(const FcThing *thing,
                         const FcSentence *sentence,
                         const FcDate *date);

/// @return true if it says that the thing ends or ended then.
bool fc_thing_tells_end(const FcThing *thing,
                        const FcSentence *sentence,
                        const FcDate *date);

/// @return Offset of the first of the thing's names in a text, or `text.len`.
size_t fc_thing_find(const FcThing *thing, FcStr text);

/// @return true if `name`, folded, is one of the thing's names.
bool fc_thing_is_called(const FcThing *thing, FcStr name);

/// @return true if a text ends in one of the thing's names, perhaps without the
/// plural's "s".
bool fc_thing_ends_in_own(const FcThing *thing, FcStr text);

/// @return true if a name like the thing's is another thing's: its words tell
/// another kind, it is an EU act, or has another number.
bool fc_thing_is_other(const FcThing *thing, FcStr name);

/// @return true if a kind that a text speaks of can be the thing's: its own,
/// or one above it ("the portal" for a data portal).
bool fc_thing_is_kind(const FcThing *thing, const FcConcept *kind);

/// The fields, each from the text; in this order, since later ones use the
/// names and the kind.
void fc_thing_find_acronyms(FcThing *thing); ///< Acronyms and long forms
void fc_thing_find_kind(FcThing *thing);
void fc_thing_find_body(FcThing *thing);        ///< What sort of body it is
void fc_thing_find_names(FcThing *thing);       ///< All others
void fc_thing_find_title_names(FcThing *thing); ///< Shorter forms of the title
void fc_thing_find_own_act(FcThing *thing);     ///< Laws: "Law of 4 May 2016"
/// Take over a start that says more than the known one: of none, or a year.
void fc_refine_start(FcRecord *record, FcStr date);
void fc_thing_find_dates(FcThing *thing);
void fc_thing_find_owners(FcThing *thing);
void fc_thing_find_place(FcThing *thing);
void fc_thing_find_links(FcThing *thing);
void fc_thing_find_relations(FcThing *thing);
void fc_thing_find_ties(FcThing *thing);   ///< To others, by names alone
void fc_thing_find_values(FcThing *thing); ///< Audience, status, access
void fc_thing_find_bases(FcThing *thing);  ///< Acts named without a date

/// @return The label of `scheme` that ends right before `end`, but for blanks,
/// or NULL.
const FcMatch *fc_label_before(const FcExtraction *extraction,
                               const FcSentence *sentence,
                               const char *scheme,
                               size_t end);

/// @return true if what stands at `at` is denied: "has not yet been adopted
/// by".
bool fc_is_denied(FcStr text, size_t at);

/// @return true if the participle at `at` tells of the thing: "X is managed",
/// "X is a portal managed", "the portal managed".
bool fc_thing_takes_participle(const FcThing *thing,
                               const FcSentence *sentence,
                               size_t at);

/// @return true if the adverbial at `at` does: "X works under the authority
/// of".
bool fc_thing_takes_clause(const FcThing *thing,
                           const FcSentence *sentence,
                           size_t at);

/// @return true if the phrase, of the scheme "relation", tells the legal basis
/// of another noun: "a key to the rules | established by the Data Law".
bool fc_thing_is_other_basis(const FcThing *thing,
                             const FcSentence *sentence,
                             const FcMatch *phrase);

/// @return true if the thing is the object of the verb that ends at `from`: it
/// is named in the sentence, or the word for its kind stands behind the verb.
bool fc_thing_is_object(const FcThing *thing,
                        const FcSentence *sentence,
                        size_t from);

/// @return true if `name` is one of the thing without some of its words:
/// "Advisory Board" of the "National Advisory Board".
bool fc_thing_is_part_called(const FcThing *thing, FcStr name);

/// Once all things are found: give those without a level that of their owners,
/// and organisations that of the same name's.
void fc_settle_levels(const FcExtraction *extraction);

/// @return The citation in `refs` of the EU act with that ELI, or none.
FcStr fc_thing_ref(const FcThing *thing, FcStr eli);

/// @return The sentence as bodies.h reads it.
FcClause fc_clause_of(const FcExtraction *extraction,
                      const FcSentence *sentence);

/// @return Where the body's name starts that an owner phrase announces: behind
/// "managed by", "launched in 2020 by"; 0 for none.
size_t fc_owner_behind(const FcSentence *sentence, const FcMatch *phrase);

/// Add an owner, unless the name is no body's, the record's own or one that it
/// has already.
void fc_owner_add(const FcExtraction *extraction, FcRecord *record, FcStr name);

/// @return The body that the word for the thing's kind binds to it: "The
/// Strategy of the federal government", "an agency under the Ministry".
FcNames fc_thing_possessor(const FcThing *thing, const FcSentence *sentence);

/// @return true if the words of a name tell that a body bears it: "Data
/// Office".
bool fc_is_strong_body(const FcExtraction *extraction, FcStr name);

/// @return The first record that bears the folded name, or NULL.
FcRecord *fc_record_named(const FcExtraction *extraction, FcStr folded);

/**
 * A name without what is added to it: a span of years or an acronym at its
 * end, an acronym in brackets inside.
 *
 * @param acronym, years Set where there is one; may be NULL.
 */
FcStr fc_core_name(FcArena *arena, FcStr name, FcStr *acronym, FcYears *years);

/// @return `text` folded, and without quotation marks: what names are compared
/// by ("the new 'Smart Nation' Strategy").
FcStr fc_thing_fold(FcArena *arena, FcStr text);

/// @return Letters and digits alone, folded: "openbudgets" for "Open.budgets".
FcStr fc_squeeze(FcArena *arena, FcStr text);

/// @return The words of a name that say something, folded: without "of", "the".
FcStr fc_significant_words(const FcExtraction *extraction, FcStr name);

/// A national act told by its date or number: "Royal Decree of 2 June 2019 on
/// …", "Law No. 39/2015", "Data Act (12/2019)".
typedef struct {
  size_t start, len;
  FcStr name;   ///< With its title as far as that is capitalised
  FcStr bare;   ///< "Royal Decree of 2 June 2019", "Data Act"
  FcStr alt;    ///< What else it may be called: `name`, or "Law No. 39/2015"
                ///< where a day follows
  FcStr date;   ///< ISO; the number tells at least the year
  bool exact;   ///< Told by its date alone, month or day
  bool edition; ///< "Data Act 2018": told by a year behind its name
} FcDatedAct;

/// Find the first dated act at or after `from`. @return false for none.
bool fc_dated_act_scan(FcDatedAct *out,
                       const FcExtraction *extraction,
                       const FcSentence *sentence,
                       size_t from);

#endif
