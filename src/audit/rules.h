#ifndef AUDIT_RULES_H
#define AUDIT_RULES_H

#include "audit/coasts.h"
#include "audit/findings.h"

/* Each adds what it finds in findings->campaign. */

/* A leg by land or rail over more than 5 km of sea, one by sea over more than
 * 5 km of land. A way over a lake is neither. */
void rule_ways(struct findings *findings, struct coasts *coasts);

/* A leg that is faster than its means: 120 km a day by land, 600 by rail,
 * 40 knots by sea, 700 km/h by air; so also several legs without a halt. An
 * hour marked ~ or ? is good to a quarter of an hour, and a quarter of a
 * day's way by land or rail may be made at any pace. */
void rule_speeds(struct findings *findings);

/* A port or naval base more than 3 km from a shore. */
void rule_ports(struct findings *findings, struct coasts *coasts);

/* A unit of the land more than 3 km out at sea that does not go on by sea or
 * air, at a place that is no sea point. */
void rule_land_units(struct findings *findings, struct coasts *coasts);

/* An event whose units are more than 15 km away: at no time of its day, or of
 * the hour before and after its hour. One of which only the month is known is
 * taken as it is. */
void rule_events(struct findings *findings);

/* An event that captures a place for the side that holds it. */
void rule_captures(struct findings *findings);

/* A row of high confidence for which only general knowledge stands: sources
 * that have neither author nor year nor address. A row of a track of low
 * confidence whose note does not say why. */
void rule_confidence(struct findings *findings);

/* A source that nobody cites, a unit without a track, a place that nothing
 * uses. Towns and ports of rank 1 and 2 need no use: they are there for the
 * reader to know the country by. */
void rule_uses(struct findings *findings);
#endif
