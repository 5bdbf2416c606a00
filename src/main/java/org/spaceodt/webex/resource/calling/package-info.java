/** Call settings of people and workspaces: forwarding, intercept, voicemail, permissions. */
package org.spaceodt.webex.resource.calling;
