/** All that is known of one thing: who or what is meant, what it has, and which jobs have touched it. */
package org.spaceodt.lookup.subject;
