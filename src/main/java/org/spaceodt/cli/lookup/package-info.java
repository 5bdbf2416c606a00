/** Looking things up: lists, and all that is known of one thing. */
package org.spaceodt.cli.lookup;
