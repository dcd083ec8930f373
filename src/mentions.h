/**
 * @file
 * Which of the things that a document presents the text of a service names:
 * the law behind it, the infrastructure that it uses, a related service; and
 * which services that of a law does.
 */
#ifndef FC_MENTIONS_H
#define FC_MENTIONS_H

#include "thing.h"

/// Keep the text of a service or law, until all things are known. In the arena.
void fc_mentions_keep(const FcThing *thing);

/**
 * Add to each kept record what its text names, by the names of their records:
 * services that it uses to `requires`, other services, acts and plans to
 * `mentions`; national acts that the document only cites to `cites` of
 * services. Of acts only the services that they name.
 */
void fc_mentions_settle(const FcExtraction *extraction);

#endif
