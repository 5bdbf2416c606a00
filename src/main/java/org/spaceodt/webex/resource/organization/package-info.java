/** Organizations that the token may see. */
package org.spaceodt.webex.resource.organization;
