/** What is kept of locations beside Webex. */
package org.spaceodt.action.location.notes;
