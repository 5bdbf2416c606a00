/** What a row of a table of locations asks for: which actions, in which order. */
package org.spaceodt.change.recipe;
