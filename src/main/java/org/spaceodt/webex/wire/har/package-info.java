/** A HAR file that is whole after every entry. */
package org.spaceodt.webex.wire.har;
