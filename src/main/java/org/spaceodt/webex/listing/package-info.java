/** Lists that come in pages: every list that is read goes through here, and none is called whole that is not. */
package org.spaceodt.webex.listing;
