/** Tables, mappings and layers of values, and what they become: rows in which nothing is wrong, by a recipe. */
package org.spaceodt.change.input;
