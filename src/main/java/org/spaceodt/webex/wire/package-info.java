/**
 * What went over the wire: one {@link org.spaceodt.webex.wire.Exchange} for every attempt, told to listeners that keep it
 * (HAR, JSON lines) or count it (metrics). Nothing is kept before {@link org.spaceodt.webex.wire.redaction.Redaction} has been over
 * it. It uses no other package of ours.
 */
package org.spaceodt.webex.wire;
