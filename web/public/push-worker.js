// Shows that an alert awaits. A message holds the number of its entry and nothing else (R20).
self.addEventListener('push', (event) => {
  const { entry } = event.data?.json() ?? {};
  const shown = self.registration.showNotification('An alert awaits you', {
    body: Number.isSafeInteger(entry) ? `Entry ${entry}` : 'Open Plateward',
    tag: `alert-${entry}`,
  });
  event.waitUntil(shown);
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow('/alerts'));
});
