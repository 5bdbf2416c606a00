package org.spaceodt.web.rehearsal;

import org.spaceodt.web.page.FaultsView;

/**
 * No rehearsal was begun.
 *
 * @param plan its id
 * @param faults why
 * @param export whether an export would help
 * @param other the id of the rehearsal that is at work; empty text for none
 */
record RefusedView(String plan, FaultsView faults, boolean export, String other) {}
