/** The interactive timeline, on the page of the timeline. */
export const explorer = {
  everyItemInTime: 'Every item in time',
  lanes: 'Lanes',
  laneTopics: 'Topics',
  laneActors: 'Actors',
  laneActorTypes: 'Actor types',
  laneSources: 'Sources',
  zoom: 'Zoom',
  zoomOut: 'Zoom out',
  zoomIn: 'Zoom in',
  wholeArchive: 'Whole archive',
  plotOfItems: 'Items in time',
  timeInSight: 'Time in sight',
  /** How to use the timeline with a mouse or by touch. */
  explorerHelp:
    'A mark is as wide as what its date leaves open, and taller the more items it has; pale marks have uncertain dates. Drag to move, turn the wheel or pinch to zoom. Below, drag over a time to see it, or move the window and its ends.',
  /** The same with a keyboard; the placeholders are keys. */
  explorerKeys:
    'Arrow keys go from mark to mark and {enter} opens one; {plus} and {minus} zoom; arrow keys with {shift} move.',
  enterKey: 'Enter',
  shiftKey: 'Shift',
  searchTheseItems: 'Search these items',
  latestItemsInSight: 'Latest items in sight',
  showItems: 'Show items',

  allItems: 'All items',
  otherLanes: 'Others',
  /** What the name of a lane does. */
  removeLaneFilter: '{name}: remove this filter',
  addLaneFilter: '{name}: show only these items',
  firstDayInSight: 'First day in sight',
  lastDayInSight: 'Last day in sight',
  itemsInSight: { one: '{count} item in sight, {dates}.', other: '{count} items in sight, {dates}.' },
  itemsOfDates: { one: '{count} item, {dates}', other: '{count} items, {dates}' },
  /** After some titles. */
  andOthers: { one: 'and {count} other', other: 'and {count} others' },
  undatedNotShown: {
    one: '{count} undated item is not shown.',
    other: '{count} undated items are not shown.',
  },
  showItemCount: { one: 'Show {count} item', other: 'Show {count} items' },
  showNoItems: 'Show that there are no items',
} as const;
