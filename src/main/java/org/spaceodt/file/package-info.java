/** Files that are there as a whole or not at all, and files that only their owner may read. */
package org.spaceodt.file;
