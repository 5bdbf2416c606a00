/** When jobs may be worked on, as it is typed on pages. */
package org.spaceodt.web.hours;
