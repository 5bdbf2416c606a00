/** What somebody had typed when their session ended, offered again. */
package org.spaceodt.web.draft;
