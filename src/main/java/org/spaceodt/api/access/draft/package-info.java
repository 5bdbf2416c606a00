/** What somebody typed into a form whose session had ended: kept for a while, for that user alone. */
package org.spaceodt.api.access.draft;
