/** How the program reads and writes JSON. */
package org.spaceodt.json;
