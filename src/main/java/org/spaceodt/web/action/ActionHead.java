package org.spaceodt.web.action;

import java.util.List;
import org.spaceodt.web.page.Step;

/**
 * What stands on top of all pages of an action.
 *
 * @param undo whether what it does can be undone, in words
 * @param tabs the ways to give it rows
 */
record ActionHead(String id, String section, String label, String help, String undo, List<Step> steps, List<Tab> tabs) {
    record Tab(String label, String href, boolean current) {}
}
