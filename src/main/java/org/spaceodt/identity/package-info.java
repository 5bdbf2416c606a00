/** Who the credentials belong to, and what they may do: found out by reading, without changing anything. */
package org.spaceodt.identity;
