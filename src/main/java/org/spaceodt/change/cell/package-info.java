/**
 * What a cell means, by its kind: the one door for everything that people and programs give, from a table, an option, a request
 * or a form. It depends on no other room but texts.
 */
package org.spaceodt.change.cell;
