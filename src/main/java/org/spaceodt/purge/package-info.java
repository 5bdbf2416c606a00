/** What is old, in the store and in the out-dir: looked at first, and removed when somebody asks for it or the settings say so. */
package org.spaceodt.purge;
