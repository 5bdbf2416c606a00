/** The pages on which things are looked up: one search for everything, a table of each kind, all that is known of one thing. */
package org.spaceodt.web.lookup;
