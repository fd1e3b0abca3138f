/** How a report or a speech greets those whom it is given to: 各位代表：, 同志们：, 尊敬的各位领导. Source of an expression. */
export const greeting = '(?:(?:尊敬的)?各位(?:代表|委员|领导|主任|同志)|尊敬的(?:代表|委员|领导|主任|同志)|同志们)';
