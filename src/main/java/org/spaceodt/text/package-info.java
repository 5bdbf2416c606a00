/** What people read: texts that are kept as a key and values, and said in the reader's language. Uses nothing else of ours. */
package org.spaceodt.text;
