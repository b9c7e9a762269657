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
} as const;
