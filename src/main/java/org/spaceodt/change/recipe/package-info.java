/** The recipes: which actions do a row, and in which order. */
package org.spaceodt.change.recipe;
