/** Tables, mappings and layers of values become checked rows of one action. */
package org.spaceodt.change.input;
