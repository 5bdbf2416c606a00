/** What pages that are single files have within them. */
package org.spaceodt.text.page;
