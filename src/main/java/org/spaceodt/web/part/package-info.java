/** What parts of pages show, which several screens have: states, differences, progress, the question before something is written, boxes. */
package org.spaceodt.web.part;
